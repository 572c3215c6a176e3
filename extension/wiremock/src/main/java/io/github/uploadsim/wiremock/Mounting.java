package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.fault.Ending;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.tls.Trust;
import java.util.List;
import java.util.Optional;

/** One simulator on one WireMock, and whether the transport that cuts lines is in between. */
public final class Mounting {

  private final Simulator simulator;
  private final String id;
  private final Options options;
  private volatile boolean transport;

  Mounting(Simulator simulator, String id, Options options) {
    this.simulator = simulator;
    this.id = id;
    this.options = options;
  }

  /** The simulator. */
  public Simulator simulator() {
    return simulator;
  }

  /**
   * Whom to trust for https.
   *
   * @throws IllegalStateException if the certificate is not ours, with what to write
   */
  public Trust trust() {
    return Certificates.of(options)
        .orElseThrow(() -> new IllegalStateException(Certificates.cure(options)));
  }

  Options options() {
    return options;
  }

  String id() {
    return id;
  }

  boolean hasTransport() {
    return transport;
  }

  void transportInstalled() {
    transport = true;
  }

  /** Why a rule cannot happen on this host, if so. */
  public Optional<String> impossible(List<FaultRule> rules) {
    return rules.stream()
        .filter(rule -> !(rule.fault().strike().ending() instanceof Ending.Whole))
        .filter(rule -> !transport)
        .map(
            rule ->
                ("%s needs uploadsim's transport, and this server does not have it: another"
                        + " HttpServerFactory won, or this WireMock has none; respond and throttle"
                        + " work here")
                    .formatted(rule.fault().type()))
        .findFirst();
  }
}
