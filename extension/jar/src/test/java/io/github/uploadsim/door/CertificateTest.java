package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom clients trust for https, and how they come to know. */
class CertificateTest {

  private static final String CA = "/__admin/ext/uploadsim/ca.pem";
  private static final UploadSimConfig HTTPS = UploadSimConfig.defaults().https();

  private static HttpResponse<String> get(UploadSim trusted, String url) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(trusted.sslContext()).build();
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private static X509Certificate read(String pem) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void clientThatTrustsTheSimulatorReachesItUnderItsNames(String host) throws Exception {
    try (UploadSim sim = UploadSim.start(HTTPS)) {
      String health = Scheme.HTTPS.origin(sim).replace("127.0.0.1", host) + "/__admin/health";

      assertThat(get(sim, health).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void eachSimulatorIsTrustedForItself() {
    try (UploadSim sim = UploadSim.start(HTTPS);
        UploadSim other = UploadSim.start(HTTPS)) {
      assertThatThrownBy(() -> get(other, sim.httpsBaseUrl()))
          .isInstanceOf(SSLHandshakeException.class);
      assertThat(sim.caCertificate()).isNotEqualTo(other.caCertificate());
    }
  }

  @Test
  void trustManagerTrustsTheSameAuthority() throws Exception {
    try (UploadSim sim = UploadSim.start(HTTPS)) {
      assertThat(sim.trustManager().getAcceptedIssuers())
          .containsExactly(read(sim.caCertificate()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void authorityCanBeFetched(Scheme scheme) {
    try (UploadSim sim = UploadSim.start(HTTPS)) {
      Answer answer = new Client(scheme.origin(sim)).get(CA);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("content-type")).contains("application/x-pem-file");
      assertThat(answer.text()).isEqualTo(sim.caCertificate());
    }
  }

  @Test
  void withoutHttpsThereIsNoneAndTheCureIsTold() {
    try (UploadSim sim = UploadSim.start()) {
      Answer answer = new Client(Scheme.HTTP.origin(sim)).get(CA);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text()).contains("https is not served").contains("--https-port 0");
      assertThatThrownBy(sim::sslContext)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("UploadSimConfig.defaults().https()");
    }
  }

  @Test
  void certificateOfAMountedServerIsItsOwners() {
    WireMockServer server = Mounted.start(options -> options.dynamicHttpsPort());
    try {
      UploadSim sim = UploadSim.mountedOn(server);
      Answer answer = new Client(Scheme.HTTP.origin(sim)).get(CA);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text()).contains("the certificate that its owner gave it");
      assertThatThrownBy(sim::caCertificate)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the certificate that its owner gave it");
    } finally {
      server.stop();
    }
  }

  @Test
  void secondHandleOnAnOwnServerKnowsWhomToTrust() {
    try (UploadSim sim = UploadSim.start(HTTPS)) {
      UploadSim second = UploadSim.mountedOn(Scheme.HTTP.origin(sim), Scheme.HTTPS.origin(sim));

      assertThat(second.caCertificate()).isEqualTo(sim.caCertificate());
    }
  }

  @Test
  void certificateNamesTheHostOfTheExternalUrl() throws Exception {
    UploadSimConfig config = HTTPS.externalUrl("https://graph_sim.example:8443");
    try (UploadSim sim = UploadSim.start(config)) {
      HttpResponse<String> answer = get(sim, Scheme.HTTPS.origin(sim) + "/__admin/health");
      X509Certificate shown =
          (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];

      Collection<List<?>> names = shown.getSubjectAlternativeNames();
      assertThat(names)
          .extracting(name -> (Object) name.get(1))
          .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "graph_sim.example");
    }
  }

  @Test
  void authorityIsWrittenIntoAFileAtStart(@TempDir Path folder) {
    Path file = folder.resolve("ca.pem");
    try (UploadSim sim = UploadSim.start(HTTPS.caFile(file))) {
      assertThat(file).hasContent(sim.caCertificate());
    }
  }

  @Test
  void fileIsRefusedWithoutACertificateOfOurs(@TempDir Path folder) {
    UploadSimConfig config = UploadSimConfig.defaults().caFile(folder.resolve("ca.pem"));

    assertThatThrownBy(() -> UploadSim.start(config))
        .hasMessageContaining("ca-file: https is not served");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fileIsRefusedOnAServerOfSomebodyElse(@TempDir Path folder) {
    UploadSimConfig config = UploadSimConfig.defaults().caFile(folder.resolve("ca.pem"));
    UploadSimExtensionFactory factory = new UploadSimExtensionFactory(config);

    assertThatThrownBy(
            () -> Mounted.startBare(options -> options.dynamicHttpsPort().extensions(factory)))
        .hasMessageContaining("ca-file: this server shows the certificate that its owner gave it");
  }

  @Test
  void fileIsRefusedWhereNoneCanBeWritten(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> HTTPS.caFile(folder))
        .hasMessageContaining("ca-file: must be a file in a folder that can be written");
    assertThatThrownBy(() -> HTTPS.caFile(folder.resolve("none/ca.pem")))
        .hasMessageContaining("ca-file: must be a file in a folder that can be written");
  }
}
