package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.engine.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Mounts uploadsim on a WireMock: {@code options().extensions(new UploadSimExtensionFactory())}, or
 * by WireMock's own scanning. Each WireMock gets a simulator of its own; a second factory for the
 * same WireMock adds nothing.
 */
public final class UploadSimExtensionFactory implements ExtensionFactory {

  private static final String BODIES_ONLY =
      "uploadsim: no transport for this WireMock's server; uploads are taken as whole bodies, and"
          + " faults that cut a line are refused";

  private final UploadSimConfig config;

  /** With the settings that system properties and environment variables ask for. */
  public UploadSimExtensionFactory() {
    this(UploadSimConfig.fromEnvironment());
  }

  /** With the given settings. */
  public UploadSimExtensionFactory(UploadSimConfig config) {
    this.config = config;
  }

  /** The mounting of this id; the admin route {@code health} tells the id. */
  public static Optional<Mounting> mounting(String id) {
    return Registry.find(id);
  }

  @Override
  public List<Extension> create(WireMockServices services) {
    if (!Registry.claim(services)) {
      return List.of();
    }
    Options options = services.getOptions();
    Certificates.refuseFileWithoutCertificate(config, options);
    Simulator simulator = new Simulator(config.settings());
    Mounting mounting =
        Registry.add(new Mounting(simulator, UUID.randomUUID().toString(), options));
    List<Extension> extensions = new ArrayList<>();
    extensions.add(new UploadTransformer(simulator));
    extensions.add(new UploadMappings(simulator));
    extensions.add(new ResetTogether(simulator));
    extensions.add(new AdminRoutes(mounting, config.spoken()));
    Transports.find()
        .map(found -> found.extension(simulator, services, mounting::transportInstalled))
        .ifPresentOrElse(extensions::add, () -> options.notifier().error(BODIES_ONLY));
    return extensions;
  }
}
