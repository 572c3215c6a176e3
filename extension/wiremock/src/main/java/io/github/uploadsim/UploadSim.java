package io.github.uploadsim;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.Journal;
import io.github.uploadsim.engine.Payload;
import io.github.uploadsim.engine.SessionView;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.engine.SimulatorClock;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.json.ScenarioJson;
import io.github.uploadsim.session.ByteRange;
import io.github.uploadsim.wiremock.Mounting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/**
 * A simulated Microsoft Graph and the handle to it: where it listens, what goes wrong, and what it
 * received.
 */
public final class UploadSim implements AutoCloseable {

  private final Host host;
  private final Mounting mounting;
  private final Simulator simulator;

  UploadSim(Host host, Mounting mounting) {
    this.host = host;
    this.mounting = mounting;
    this.simulator = mounting.simulator();
  }

  /** Starts a simulator of its own on a free port of the loopback interface. */
  public static UploadSim start() {
    return start(UploadSimConfig.defaults());
  }

  /** Starts a simulator of its own. */
  public static UploadSim start(UploadSimConfig config) {
    return OwnHost.start(config);
  }

  /**
   * The handle to the simulator that is mounted on a running WireMock of this JVM.
   *
   * @throws IllegalStateException if none is, with what to write
   */
  public static UploadSim mountedOn(WireMockServer server) {
    if (!server.isHttpEnabled()) {
      return mountedOn(server.baseUrl());
    }
    String http = "http://localhost:" + server.port();
    return server.isHttpsEnabled()
        ? mountedOn(http, "https://localhost:" + server.httpsPort())
        : mountedOn(http);
  }

  /** The same for a WireMock that is known by its URL. */
  public static UploadSim mountedOn(String wireMockUrl) {
    return GuestHost.find(wireMockUrl, Optional.empty());
  }

  /** The same for a WireMock that is known by its URLs and serves https as well. */
  public static UploadSim mountedOn(String httpUrl, String httpsUrl) {
    return GuestHost.find(httpUrl, Optional.of(httpsUrl));
  }

  /** Where clients find v1.0 over http, such as {@code http://127.0.0.1:53211/v1.0}. */
  public String baseUrl() {
    return host.httpUrl() + "/v1.0";
  }

  /** Where clients find beta over http. */
  public String betaUrl() {
    return host.httpUrl() + "/beta";
  }

  /**
   * Where clients find v1.0 over https.
   *
   * @throws IllegalStateException if https is not served
   */
  public String httpsBaseUrl() {
    return host.httpsUrl() + "/v1.0";
  }

  /**
   * Where clients find beta over https.
   *
   * @throws IllegalStateException if https is not served
   */
  public String httpsBetaUrl() {
    return host.httpsUrl() + "/beta";
  }

  /**
   * The certificate of the CA that signed this server's, as PEM text. It is a new one for each
   * server that uploadsim starts; a WireMock that somebody else started has its owner's.
   *
   * @throws IllegalStateException if the certificate is not ours or https is not served
   */
  public String caCertificate() {
    return mounting.trust().pem();
  }

  /**
   * For clients of Java: trusts just this server.
   *
   * @throws IllegalStateException if the certificate is not ours or https is not served
   */
  public SSLContext sslContext() {
    return mounting.trust().sslContext();
  }

  /**
   * For clients that want it beside the socket factory, such as OkHttp.
   *
   * @throws IllegalStateException if the certificate is not ours or https is not served
   */
  public X509TrustManager trustManager() {
    return mounting.trust().trustManager();
  }

  /** Where the admin routes are, such as {@code …/__admin/ext/uploadsim}. */
  public String adminUrl() {
    return host.httpUrl() + "/__admin/ext/uploadsim";
  }

  /** WireMock itself, for ordinary stubs and its own journal. */
  public WireMock wireMock() {
    return host.wireMock();
  }

  /** Lets a fault happen. A fault that never happens fails the test, unless it is optional. */
  public UploadSim inject(Fault fault, When when) {
    return inject(List.of(when.rule(fault)));
  }

  /**
   * Lets the faults of a scenario file happen.
   *
   * @throws IllegalArgumentException with everything that is wrong with the file
   */
  public UploadSim scenario(Path file) {
    try {
      return inject(ScenarioJson.read(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("scenario: cannot read " + file.toAbsolutePath(), e);
    }
  }

  /** Lets the faults of a scenario happen that is given as JSON. */
  public UploadSim scenario(String json) {
    return inject(ScenarioJson.read(json));
  }

  private UploadSim inject(List<FaultRule> rules) {
    mounting
        .impossible(rules)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("inject: " + why);
            });
    simulator.inject(rules);
    return this;
  }

  /** The rules in force and how often each has struck. */
  public List<InjectedFault> faults() {
    return simulator.faults().entries().stream()
        .map(entry -> InjectedFault.of(entry, simulator.journal().exchanges()))
        .toList();
  }

  /** The sessions since the last reset, the oldest first. */
  public List<SessionView> sessions() {
    return simulator.sessions();
  }

  /** The youngest session that uploads a file of this name. */
  public Optional<SessionView> session(String fileName) {
    return sessions().stream()
        .filter(session -> session.name().equals(fileName))
        .reduce((older, younger) -> younger);
  }

  /** The bytes that a session holds, unbroken from the start of the file on. */
  public byte[] content(SessionView session) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeContent(session, bytes);
    return bytes.toByteArray();
  }

  /** Writes these bytes without holding them in memory. */
  public void writeContent(SessionView session, OutputStream out) {
    Payload content =
        simulator
            .content(session.id())
            .orElseThrow(
                () -> new IllegalStateException("session of " + session.name() + " was forgotten"));
    try {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("the stored bytes of " + session.name() + " are gone", e);
    } finally {
      content.close();
    }
  }

  /** What a session's file lacks. */
  public List<ByteRange> missing(SessionView session) {
    return simulator.missing(session.id());
  }

  /** The exchanges since the last reset, the oldest first. */
  public List<Exchange> exchanges() {
    return simulator.journal().exchanges();
  }

  /** The exchanges since the last reset, in words: no token, no content. */
  public String story() {
    return Story.of(simulator.journal()) + Story.seed(simulator.faults(), simulator.seed());
  }

  /** The journal, to wait for an exchange that a client does not wait for itself. */
  public Journal journal() {
    return simulator.journal();
  }

  /** The simulator's clock: advance it to let sessions expire. */
  public SimulatorClock clock() {
    return simulator.clock();
  }

  /** Starts over: no session, no file, no fault, no exchange, real time. Ordinary stubs stay. */
  public void reset() {
    simulator.reset();
  }

  /** True while requests can reach it. */
  public boolean isRunning() {
    return host.running();
  }

  /** Stops the server if it is the simulator's own; a mounted one goes on. */
  @Override
  public void close() {
    host.close();
  }
}
