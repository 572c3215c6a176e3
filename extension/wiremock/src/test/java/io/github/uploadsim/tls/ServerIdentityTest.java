package io.github.uploadsim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ServerIdentityTest {

  private static final List<String> HOSTS =
      List.of("localhost", "127.0.0.1", "::1", "bücher.example", "[fe80::1]", "my_service");

  private final Instant now = Instant.now();
  private final ServerIdentity identity = ServerIdentity.create(HOSTS, now);

  @TempDir Path folder;

  /** What the server will show: its own certificate, then the CA's. */
  private static X509Certificate[] chain(ServerIdentity identity) throws Exception {
    try (KeyStoreFile keys = identity.keyStoreFile();
        InputStream in = new FileInputStream(keys.path())) {
      KeyStore store = KeyStore.getInstance(KeyStoreFile.TYPE);
      store.load(in, keys.password().toCharArray());
      assertThat(store.getKey("uploadsim", keys.password().toCharArray())).isNotNull();
      return Stream.of(store.getCertificateChain("uploadsim"))
          .map(X509Certificate.class::cast)
          .toArray(X509Certificate[]::new);
    }
  }

  @Test
  void serverIsTrustedByWhoTrustsItsAuthority() throws Exception {
    X509Certificate[] chain = chain(identity);

    identity.trust().trustManager().checkServerTrusted(chain, "ECDHE_ECDSA");

    assertThat(chain).hasSize(2).endsWith(identity.trust().authority());
    assertThat(identity.trust().trustManager().getAcceptedIssuers()).containsExactly(chain[1]);
  }

  @Test
  void nobodyElseIsTrusted() throws Exception {
    X509Certificate[] other = chain(ServerIdentity.create(HOSTS, now));

    assertThatThrownBy(
            () -> identity.trust().trustManager().checkServerTrusted(other, "ECDHE_ECDSA"))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void certificateNamesTheHosts() throws Exception {
    assertThat(chain(identity)[0].getSubjectAlternativeNames())
        .containsExactly(
            List.of(2, "localhost"),
            List.of(7, "127.0.0.1"),
            List.of(7, "0:0:0:0:0:0:0:1"),
            List.of(2, "xn--bcher-kva.example"),
            List.of(7, "fe80:0:0:0:0:0:0:1"),
            List.of(2, "my_service"));
  }

  @Test
  void authoritySignsServersOnly() {
    X509Certificate authority = identity.trust().authority();

    assertThat(authority.getBasicConstraints()).isZero();
    assertThat(authority.getKeyUsage())
        .containsExactly(false, false, false, false, false, true, true, false, false);
    assertThat(authority.getCriticalExtensionOIDs()).containsOnly("2.5.29.15", "2.5.29.19");
  }

  @Test
  void serverSignsNothing() throws Exception {
    X509Certificate server = chain(identity)[0];

    assertThat(server.getBasicConstraints()).isEqualTo(-1);
    assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(server.getKeyUsage()[0]).isTrue();
    assertThat(server.getKeyUsage()[5]).isFalse();
  }

  @Test
  void certificatesHoldForMoreThanTwoYearsAndForClocksThatAreLate() throws Exception {
    for (X509Certificate each : chain(identity)) {
      each.checkValidity(Date.from(now.minus(Duration.ofHours(23))));
      each.checkValidity(Date.from(now.plus(Duration.ofDays(822))));
      assertThat(each.getNotAfter()).isBefore(Date.from(now.plus(Duration.ofDays(824))));
    }
  }

  @Test
  void eachAuthorityHasAKeyANumberAndANameOfItsOwn() {
    X509Certificate one = identity.trust().authority();
    X509Certificate other = ServerIdentity.create(HOSTS, now).trust().authority();

    PublicKey key = one.getPublicKey();
    assertThat(other.getPublicKey()).isNotEqualTo(key);
    assertThat(other.getSerialNumber()).isNotEqualTo(one.getSerialNumber());
    assertThat(other.getSubjectX500Principal()).isNotEqualTo(one.getSubjectX500Principal());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keyStoreIsItsOwnersAndGoesWithTheHandle() throws Exception {
    KeyStoreFile keys = identity.keyStoreFile();
    Path file = Path.of(keys.path());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    keys.close();
    assertThat(file).doesNotExist();
  }

  @Test
  void certificateIsWrittenOverAnOlderOneAndNothingElseIsLeft() throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), "old");

    identity.trust().writeTo(file);

    assertThat(file).hasContent(identity.trust().pem());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void certificateMayBeReadByAll() throws Exception {
    Path file = folder.resolve("ca.pem");

    identity.trust().writeTo(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void linesOfTheTextAreAsLongAsOthersWriteThem() {
    assertThat(identity.trust().pem().lines())
        .startsWith("-----BEGIN CERTIFICATE-----")
        .endsWith("-----END CERTIFICATE-----")
        .allMatch(line -> line.length() <= 64);
  }
}
