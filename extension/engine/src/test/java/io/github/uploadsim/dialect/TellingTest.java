package io.github.uploadsim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.http.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {

  @ParameterizedTest
  @CsvSource({
    "/v1.0/me, v1.0",
    "/V1.0/me, v1.0",
    "/beta/me, beta",
    "/BETA/me, beta",
    "/betamax/me, v1.0",
  })
  void theVersionIsTheOneThatWasCalled(String path, String version) {
    assertThat(Tellings.on(path, Headers.NONE).version()).isEqualTo(version);
  }
}
