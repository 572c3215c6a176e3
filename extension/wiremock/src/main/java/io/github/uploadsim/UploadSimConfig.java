package io.github.uploadsim;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Nearest;
import io.github.uploadsim.dialect.todo.TodoDialect;
import io.github.uploadsim.dialect.todo.TodoHabits;
import io.github.uploadsim.engine.Settings;
import io.github.uploadsim.json.JacksonJson;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The settings of a simulator. Immutable: each method returns changed settings. */
public final class UploadSimConfig {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long MOST_MEMORY = 64L << 20;

  private final Habits todo;
  private final boolean https;
  private final int port;
  private final int httpsPort;
  private final Clock clock;
  private final long memory;
  private final Path scratchFolder;
  private final Optional<String> externalUrl;
  private final int journalLimit;

  private UploadSimConfig(
      Habits todo,
      boolean https,
      int port,
      int httpsPort,
      Clock clock,
      long memory,
      Path scratchFolder,
      Optional<String> externalUrl,
      int journalLimit) {
    this.todo = todo;
    this.https = https;
    this.port = port;
    this.httpsPort = httpsPort;
    this.clock = clock;
    this.memory = memory;
    this.scratchFolder = scratchFolder;
    this.externalUrl = externalUrl;
    this.journalLimit = journalLimit;
  }

  /** All families in their live habits, http on a free port of the loopback interface. */
  public static UploadSimConfig defaults() {
    return new UploadSimConfig(
        TodoHabits.live(),
        false,
        0,
        0,
        Clock.systemUTC(),
        Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / 4),
        Path.of(System.getProperty("java.io.tmpdir", ".")),
        Optional.empty(),
        10_000);
  }

  /** The defaults, changed as system properties and environment variables ask for. */
  public static UploadSimConfig fromEnvironment() {
    return Option.read(defaults(), System.getProperties(), System.getenv());
  }

  /**
   * Puts all families into the habits of a preset: {@code live}, {@code documentedExamples}, {@code
   * documentedProse}, {@code china} or {@code lenient}.
   *
   * @throws IllegalArgumentException with the nearest valid name
   */
  public UploadSimConfig preset(String name) {
    Habits preset =
        Optional.ofNullable(TodoHabits.presets().get(name))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "preset: no preset '%s', did you mean '%s'? There are %s"
                            .formatted(
                                name,
                                Nearest.to(name, TodoHabits.presets().keySet()),
                                String.join(", ", TodoHabits.presets().keySet()))));
    return todo(preset);
  }

  /**
   * Sets one behaviour by its name and written value, such as {@code todo.createStatus} and {@code
   * 201}.
   *
   * @throws IllegalArgumentException with the nearest valid name, or what the value may be
   */
  public UploadSimConfig set(String name, String value) {
    if (!name.startsWith("todo.")) {
      throw new IllegalArgumentException(
          "%s: a behaviour is named family.switch, and the families are: todo".formatted(name));
    }
    return todo(todo.with(name.substring("todo.".length()), value));
  }

  /**
   * Serves only these families; none named means all. To Do is all that there is today.
   *
   * @throws IllegalArgumentException with the nearest valid name
   */
  public UploadSimConfig families(String... names) {
    List<String> known = List.of("todo");
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "families: no family '%s', did you mean '%s'? There are %s"
                .formatted(name, Nearest.to(name, known), String.join(", ", known)));
      }
    }
    return this;
  }

  /** The habits of the To Do family. */
  public UploadSimConfig todo(Habits habits) {
    return new UploadSimConfig(
        habits, https, port, httpsPort, clock, memory, scratchFolder, externalUrl, journalLimit);
  }

  /** Serves https as well, on a free port. */
  public UploadSimConfig https() {
    return new UploadSimConfig(
        todo, true, port, httpsPort, clock, memory, scratchFolder, externalUrl, journalLimit);
  }

  /** The http port; 0 picks a free one. */
  public UploadSimConfig port(int number) {
    return new UploadSimConfig(
        todo, https, number, httpsPort, clock, memory, scratchFolder, externalUrl, journalLimit);
  }

  /** Serves https as well, on this port; 0 picks a free one. */
  public UploadSimConfig httpsPort(int number) {
    return new UploadSimConfig(
        todo, true, port, number, clock, memory, scratchFolder, externalUrl, journalLimit);
  }

  /** What the simulator's clock runs with. */
  public UploadSimConfig clock(Clock real) {
    return new UploadSimConfig(
        todo, https, port, httpsPort, real, memory, scratchFolder, externalUrl, journalLimit);
  }

  /** Bytes of uploads that may be held in memory; what is more goes into a temporary file. */
  public UploadSimConfig memoryLimit(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("memory-limit: must be 0 or more bytes, got " + bytes);
    }
    return new UploadSimConfig(
        todo, https, port, httpsPort, clock, bytes, scratchFolder, externalUrl, journalLimit);
  }

  /** The folder for that temporary file. */
  public UploadSimConfig scratchFolder(Path folder) {
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "scratch-folder: must be a folder that can be written, got " + folder);
    }
    return new UploadSimConfig(
        todo, https, port, httpsPort, clock, memory, folder, externalUrl, journalLimit);
  }

  /** Scheme and authority for the URLs that are handed out, if not those of the request. */
  public UploadSimConfig externalUrl(String url) {
    URI origin = URI.create(url);
    boolean usable = origin.getScheme() != null && origin.getRawAuthority() != null;
    if (!usable || !origin.getRawPath().replace("/", "").isEmpty()) {
      throw new IllegalArgumentException(
          "external-url: must be a scheme and a host such as https://sim.example:8443, got " + url);
    }
    Optional<String> base = Optional.of(origin.getScheme() + "://" + origin.getRawAuthority());
    return new UploadSimConfig(
        todo, https, port, httpsPort, clock, memory, scratchFolder, base, journalLimit);
  }

  /** How many exchanges are remembered; the oldest go first. */
  public UploadSimConfig journalLimit(int exchanges) {
    if (exchanges < 1) {
      throw new IllegalArgumentException("journal-limit: must be 1 or more, got " + exchanges);
    }
    return new UploadSimConfig(
        todo, https, port, httpsPort, clock, memory, scratchFolder, externalUrl, exchanges);
  }

  /** True if https is served as well. */
  public boolean servesHttps() {
    return https;
  }

  int port() {
    return port;
  }

  int httpsPort() {
    return httpsPort;
  }

  /** What the engine is made of. */
  public Settings settings() {
    List<Dialect> dialects = List.of(new TodoDialect(todo));
    return new Settings(
        dialects,
        clock,
        UploadSimConfig::token,
        () -> UUID.randomUUID().toString(),
        memory,
        scratchFolder,
        externalUrl,
        journalLimit,
        new JacksonJson());
  }

  private static String token() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
