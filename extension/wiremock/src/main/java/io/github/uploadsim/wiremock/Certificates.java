package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.tls.Trust;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Which WireMocks show a certificate that uploadsim made, and whom to trust for it. */
public final class Certificates {

  /** What to write when there is no https. */
  public static final String HTTPS_OFF =
      "https is not served; start with UploadSimConfig.defaults().https(), or the jar with"
          + " --https-port 0";

  private static final String NOT_OURS =
      "this server shows the certificate that its owner gave it, or WireMock's own, and uploadsim"
          + " has none to trust in its place; let uploadsim start the server and give it no"
          + " keystore";

  private static final Map<Options, Trust> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

  private Certificates() {}

  /** Says that the server with these options shows a certificate of ours. */
  public static void announce(Options options, Trust trust) {
    KNOWN.put(options, trust);
  }

  static Optional<Trust> of(Options options) {
    return Optional.ofNullable(KNOWN.get(options));
  }

  /** Writes the certificate to trust into the file that the settings name, if they name one. */
  public static void publish(Options options, UploadSimConfig config) {
    of(options).ifPresent(trust -> config.caFile().ifPresent(trust::writeTo));
  }

  /** Why there is nobody to trust on such a server, and what to write instead. */
  static String cure(Options options) {
    return options.httpsSettings().enabled() ? NOT_OURS : HTTPS_OFF;
  }

  /** A file that is asked for and cannot be written must not be missed without a word. */
  static void refuseFileWithoutCertificate(UploadSimConfig config, Options options) {
    if (config.caFile().isPresent() && of(options).isEmpty()) {
      throw new IllegalArgumentException("ca-file: " + cure(options));
    }
  }
}
