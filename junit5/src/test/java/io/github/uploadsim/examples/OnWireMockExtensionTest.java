package io.github.uploadsim.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.junit5.UploadSimExtension;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OnWireMockExtensionTest {

  @RegisterExtension
  static final WireMockExtension WIRE_MOCK =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().extensions(new UploadSimExtensionFactory()))
          .build();

  @RegisterExtension
  static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(WIRE_MOCK);

  @Test
  void uploadsBesideOrdinaryStubs(UploadSim graph) {
    WIRE_MOCK.stubFor(get("/v1.0/me").willReturn(okJson("{\"displayName\":\"Adele\"}")));
    new TodoClient(WIRE_MOCK.baseUrl() + "/v1.0").attach("flower.jpg", TodoClient.bytes(2500));
    assertThat(graph).uploaded("flower.jpg").inFragments(3);
  }
}
