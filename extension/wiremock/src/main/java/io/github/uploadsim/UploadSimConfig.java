package io.github.uploadsim;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.engine.Pauses;
import io.github.uploadsim.engine.Settings;
import io.github.uploadsim.family.Families;
import io.github.uploadsim.json.JacksonJson;
import io.github.uploadsim.json.SwitchesJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The settings of a simulator. Immutable: each method returns changed settings. */
public final class UploadSimConfig {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long MOST_MEMORY = 64L << 20;
  private static final long MOST_EXCHANGES = 10_000;

  /** An exchange takes about 7 KiB in WireMock's journal and ours: a ninth of a small heap. */
  private static final long HEAP_PER_EXCHANGE = 64 << 10;

  private final Families families;
  private final Https https;
  private final int port;
  private final Clock clock;
  private final long memory;
  private final Path scratchFolder;
  private final Optional<String> externalUrl;
  private final int journalLimit;
  private final long seed;

  private UploadSimConfig(
      Families families,
      Https https,
      int port,
      Clock clock,
      long memory,
      Path scratchFolder,
      Optional<String> externalUrl,
      int journalLimit,
      long seed) {
    this.families = families;
    this.https = https;
    this.port = port;
    this.clock = clock;
    this.memory = memory;
    this.scratchFolder = scratchFolder;
    this.externalUrl = externalUrl;
    this.journalLimit = journalLimit;
    this.seed = seed;
  }

  /** All families in their live habits, http on a free port of the loopback interface. */
  public static UploadSimConfig defaults() {
    return new UploadSimConfig(
        Families.live(),
        Https.OFF,
        0,
        Clock.systemUTC(),
        Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / 4),
        Path.of(System.getProperty("java.io.tmpdir", ".")),
        Optional.empty(),
        (int) Math.min(MOST_EXCHANGES, Runtime.getRuntime().maxMemory() / HEAP_PER_EXCHANGE),
        RANDOM.nextLong());
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
    return families(families.preset(name));
  }

  /**
   * Sets one behaviour by its name and written value, such as {@code todo.createStatus} and {@code
   * 201}.
   *
   * @throws IllegalArgumentException with the nearest valid name, or what the value may be
   */
  public UploadSimConfig set(String name, String value) {
    return families(families.set(name, value));
  }

  /**
   * Sets behaviours from JSON, such as {@code {"drive.kind": "personal", "todo.createStatus":
   * 201}}.
   *
   * @throws IllegalArgumentException with the nearest valid name, or what a value may be
   */
  public UploadSimConfig switches(String json) {
    UploadSimConfig config = this;
    for (Map.Entry<String, String> each : SwitchesJson.read(json).entrySet()) {
      config = config.set(each.getKey(), each.getValue());
    }
    return config;
  }

  /**
   * Sets behaviours from a file of such JSON.
   *
   * @throws IllegalArgumentException if the file cannot be read, and as above
   */
  public UploadSimConfig switches(Path file) {
    try {
      return switches(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("switches: cannot read " + file + ": " + e, e);
    }
  }

  /**
   * Serves only these families; none named means all.
   *
   * @throws IllegalArgumentException with the nearest valid name
   */
  public UploadSimConfig families(String... names) {
    return families(families.only(List.of(names)));
  }

  /** The habits of one family, such as {@code TodoHabits.china()}. */
  public UploadSimConfig habits(Habits habits) {
    return families(families.with(habits));
  }

  /** The families that are served, each with its habits. */
  public Families spoken() {
    return families;
  }

  private UploadSimConfig families(Families others) {
    return new UploadSimConfig(
        others, https, port, clock, memory, scratchFolder, externalUrl, journalLimit, seed);
  }

  private UploadSimConfig https(Https how) {
    return new UploadSimConfig(
        families, how, port, clock, memory, scratchFolder, externalUrl, journalLimit, seed);
  }

  /** Serves https as well, on a free port. */
  public UploadSimConfig https() {
    return https(https.on());
  }

  /** The http port; 0 picks a free one. */
  public UploadSimConfig port(int number) {
    return new UploadSimConfig(
        families, https, number, clock, memory, scratchFolder, externalUrl, journalLimit, seed);
  }

  /** Serves https as well, on this port; 0 picks a free one. */
  public UploadSimConfig httpsPort(int number) {
    return https(https.on(number));
  }

  /** Writes the certificate that clients have to trust for https into this file, at each start. */
  public UploadSimConfig caFile(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean usable = folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    if (!usable || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "ca-file: must be a file in a folder that can be written, got " + file);
    }
    return https(https.writing(file));
  }

  /** What the simulator's clock runs with. */
  public UploadSimConfig clock(Clock real) {
    return new UploadSimConfig(
        families, https, port, real, memory, scratchFolder, externalUrl, journalLimit, seed);
  }

  /** Bytes of uploads that may be held in memory; what is more goes into a temporary file. */
  public UploadSimConfig memoryLimit(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("memory-limit: must be 0 or more bytes, got " + bytes);
    }
    return new UploadSimConfig(
        families, https, port, clock, bytes, scratchFolder, externalUrl, journalLimit, seed);
  }

  /** The folder for that temporary file. */
  public UploadSimConfig scratchFolder(Path folder) {
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "scratch-folder: must be a folder that can be written, got " + folder);
    }
    return new UploadSimConfig(
        families, https, port, clock, memory, folder, externalUrl, journalLimit, seed);
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
        families, https, port, clock, memory, scratchFolder, base, journalLimit, seed);
  }

  /** How many exchanges are remembered, here and by our own WireMock; the oldest go first. */
  public UploadSimConfig journalLimit(int exchanges) {
    if (exchanges < 1) {
      throw new IllegalArgumentException("journal-limit: must be 1 or more, got " + exchanges);
    }
    return new UploadSimConfig(
        families, https, port, clock, memory, scratchFolder, externalUrl, exchanges, seed);
  }

  /**
   * What chance is drawn from where a rule has no seed of its own; another one for each simulator
   * unless set here, and printed with the exchanges when chance had a part in them.
   */
  public UploadSimConfig seed(long value) {
    return new UploadSimConfig(
        families, https, port, clock, memory, scratchFolder, externalUrl, journalLimit, value);
  }

  /** True if https is served as well. */
  public boolean servesHttps() {
    return https.served();
  }

  /** Where the certificate is written that clients have to trust for https, if anywhere. */
  public Optional<Path> caFile() {
    return https.caFile();
  }

  int port() {
    return port;
  }

  int httpsPort() {
    return https.port();
  }

  Optional<String> externalUrl() {
    return externalUrl;
  }

  int journalLimit() {
    return journalLimit;
  }

  /** What the engine is made of. */
  public Settings settings() {
    return new Settings(
        families.dialects(),
        clock,
        UploadSimConfig::token,
        () -> UUID.randomUUID().toString(),
        memory,
        scratchFolder,
        externalUrl,
        journalLimit,
        new JacksonJson(),
        Pauses.REAL,
        seed);
  }

  private static String token() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
