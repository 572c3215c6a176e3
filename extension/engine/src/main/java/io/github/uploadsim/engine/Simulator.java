package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.fault.FaultPlan;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.ByteRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The simulated service: it answers calls, whatever server they came through. */
public final class Simulator implements AutoCloseable {

  private static final Pattern OURS = Pattern.compile("(?i)/(v1\\.0|beta)(/.*)?");

  private final Settings settings;
  private final SimulatorClock clock;
  private final Set<String> roots;
  private final Slabs slabs;
  private volatile World world;

  /** A service in which nothing has happened yet. */
  public Simulator(Settings settings) {
    this.settings = settings;
    this.clock = new SimulatorClock(settings.clock());
    this.roots =
        settings.dialects().stream()
            .flatMap(dialect -> dialect.roots().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.slabs = new Slabs(settings.memory());
    this.world = new World(settings, slabs);
  }

  /** The families that this service speaks. */
  public List<Dialect> dialects() {
    return settings.dialects();
  }

  /** The visit that a call makes, if it is to one of our endpoints. */
  public Optional<Visit> visit(Call call) {
    for (Dialect dialect : settings.dialects()) {
      for (Endpoint endpoint : dialect.endpoints()) {
        if (endpoint.method().equals(call.method())) {
          Optional<Map<String, String>> variables = endpoint.url().match(call.path());
          if (variables.isPresent()) {
            return Optional.of(
                new Visit(world, settings, clock, dialect, endpoint, variables.get(), call));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** True if the path may be one of our endpoints, by its first segment alone. */
  public boolean concerns(String path) {
    int end = path.indexOf('/', 1);
    String root = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    return roots.contains(root.toLowerCase(Locale.ROOT));
  }

  /** True if the path is one of Graph's, whether anything is bound to it or not. */
  public static boolean owns(String path) {
    return OURS.matcher(path).matches();
  }

  /** True if the path is one of the service's: Graph's, or an upload URL by any method. */
  public boolean serves(String path) {
    return owns(path)
        || settings.dialects().stream()
            .flatMap(dialect -> dialect.endpoints().stream())
            .anyMatch(endpoint -> endpoint.url().match(path).isPresent());
  }

  /** What the service answers where nothing is bound. */
  public Reply unbound(Call call) {
    Telling telling = telling(call);
    return GraphGateway.dress(GraphError.notBound().reply(telling, "innerError"), telling);
  }

  private Telling telling(Call call) {
    return new Telling(
        call, settings.externalUrl().orElse(call.base()), clock.now(), settings.requestIds().get());
  }

  /** What the service answers where it has no place for one more request. */
  public Reply busy(Call call) {
    Telling telling = telling(call);
    GraphError busy = GraphError.of(503, "serviceNotAvailable", "Service unavailable");
    return GraphGateway.dress(busy.reply(telling, "innerError"), telling).with("Retry-After", "1");
  }

  /** What the service answers to what is hardly a request. */
  public Reply malformed(int status, String why) {
    Telling telling = telling(new Call("", "", "", "", Headers.NONE, ""));
    GraphError malformed = GraphError.of(status, "BadRequest", why);
    return GraphGateway.dress(malformed.reply(telling, "innerError"), telling);
  }

  /** The bytes of a reply. */
  public Payload payload(Reply reply) {
    return new Payloads(settings.json(), world::content).of(reply.body());
  }

  /** The simulator's time. */
  public SimulatorClock clock() {
    return clock;
  }

  /** The exchanges since the last reset. */
  public Journal journal() {
    return world.journal();
  }

  /** The sessions since the last reset, the oldest first. */
  public List<SessionView> sessions() {
    return world.sessions().all().stream().map(entry -> Sessions.view(entry, clock.now())).toList();
  }

  /** One session. */
  public Optional<SessionView> session(String id) {
    return world.sessions().find(id).map(entry -> Sessions.view(entry, clock.now()));
  }

  /** The bytes that a session holds, unbroken from the start of the file on; to be closed. */
  public Optional<Payload> content(String sessionId) {
    return world
        .sessions()
        .find(sessionId)
        .map(Entry::content)
        .filter(Content::retain)
        .map(FilePayload::plain);
  }

  /** The bytes that a session's file still lacks. */
  public List<ByteRange> missing(String sessionId) {
    return world
        .sessions()
        .find(sessionId)
        .map(entry -> Sessions.missing(entry, clock.now()))
        .orElse(List.of());
  }

  /** Forgets one session; false if there is none of the id. */
  public boolean forget(String sessionId) {
    return world.sessions().remove(sessionId).isPresent();
  }

  /** Forgets all sessions; finished files stay. */
  public void forgetSessions() {
    Sessions sessions = world.sessions();
    sessions.all().forEach(entry -> sessions.remove(entry.id()));
  }

  /** The finished files, in the order in which they were finished. */
  public List<Item> items() {
    return world.shelf().items();
  }

  /** What chance is drawn from where a rule has no seed of its own. */
  public long seed() {
    return settings.seed();
  }

  /** The rules in force and their history. */
  public FaultPlan faults() {
    return world.desk().plan();
  }

  /** Adds rules; returns them with their ids. */
  public List<FaultRule> inject(List<FaultRule> rules) {
    return world.desk().add(rules);
  }

  /** Puts rules in place of all that were there. */
  public List<FaultRule> replaceFaults(List<FaultRule> rules) {
    return world.desk().replace(rules);
  }

  /** Removes a rule; false if there is none of the id. */
  public boolean removeFault(String id) {
    return world.desk().remove(id);
  }

  /** Starts over: no session, no file, no fault, no exchange, real time. */
  public void reset() {
    World before = world;
    world = new World(settings, slabs);
    clock.reset();
    before.giveWay();
  }

  @Override
  public void close() {
    world.close();
  }
}
