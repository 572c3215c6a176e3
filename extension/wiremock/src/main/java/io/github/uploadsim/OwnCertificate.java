package io.github.uploadsim;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.uploadsim.tls.KeyStoreFile;
import io.github.uploadsim.tls.ServerIdentity;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The certificate of a server that we start, unless its user brings one. */
final class OwnCertificate {

  private static final Set<String> ANY = Set.of("0.0.0.0", "::", "[::]");

  private OwnCertificate() {}

  /** True if https is served and its user has said nothing about a key store. */
  static boolean neededFor(Options options) {
    return options.httpsSettings().enabled()
        && keyStore(options).equals(keyStore(WireMockConfiguration.wireMockConfig()));
  }

  private static List<String> keyStore(Options options) {
    HttpsSettings https = options.httpsSettings();
    return List.of(
        https.keyStorePath(),
        https.keyStoreType(),
        https.keyStorePassword(),
        https.keyManagerPassword());
  }

  /** Good for the names under which clients of these settings come. */
  static ServerIdentity of(UploadSimConfig config, String bindAddress) {
    Set<String> hosts = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
    if (!ANY.contains(bindAddress)) {
      hosts.add(bindAddress);
    }
    config.externalUrl().map(OwnCertificate::host).ifPresent(hosts::add);
    return ServerIdentity.create(hosts, Instant.now());
  }

  /** Names of containers may hold characters that {@link URI#getHost} does not take. */
  private static String host(String origin) {
    String authority = URI.create(origin).getRawAuthority();
    return authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", "");
  }

  /** The key store as WireMock's command line names it. */
  static String[] options(KeyStoreFile keys) {
    return new String[] {
      "--https-keystore=" + keys.path(),
      "--keystore-type=" + KeyStoreFile.TYPE,
      "--keystore-password=" + keys.password(),
      "--key-manager-password=" + keys.password()
    };
  }
}
