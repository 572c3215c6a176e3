package io.github.uploadsim;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.uploadsim.engine.Json;
import io.github.uploadsim.json.JacksonJson;
import io.github.uploadsim.wiremock.Mounting;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A WireMock that somebody else started and will stop. */
record GuestHost(String url) implements Host {

  private static final String CURE =
      "; mount it with wireMockConfig().extensions(new UploadSimExtensionFactory()) and start the"
          + " server first";

  static UploadSim find(String wireMockUrl) {
    return new UploadSim(new GuestHost(wireMockUrl), mounting(wireMockUrl));
  }

  /** Asks the server which simulator of this JVM is mounted on it. */
  static Mounting mounting(String url) {
    String id = simulatorId(url);
    return UploadSimExtensionFactory.mounting(id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the simulator behind " + url + " lives in another JVM; use its admin routes"));
  }

  private static String simulatorId(String url) {
    try {
      HttpURLConnection health =
          (HttpURLConnection)
              URI.create(url + "/__admin/ext/uploadsim/health").toURL().openConnection();
      if (health.getResponseCode() != 200) {
        throw new IllegalStateException("no uploadsim behind " + url + CURE);
      }
      try (InputStream body = health.getInputStream()) {
        return id(new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot reach " + url + CURE, e);
    }
  }

  private static String id(String health) {
    try {
      Optional<Object> id =
          JacksonJson.parse(health) instanceof Map<?, ?> map
              ? Optional.ofNullable(map.get("simulator"))
              : Optional.empty();
      return id.map(String::valueOf).orElse("");
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("an uploadsim of another version answered: " + health, e);
    }
  }

  @Override
  public String httpUrl() {
    return url;
  }

  @Override
  public String httpsUrl() {
    throw new IllegalStateException(
        "the https port of a mounted WireMock is its owner's to know: ask the WireMockServer");
  }

  @Override
  public WireMock wireMock() {
    URI uri = URI.create(url);
    return WireMock.create()
        .scheme(uri.getScheme())
        .host(uri.getHost())
        .port(uri.getPort())
        .build();
  }

  @Override
  public void close() {}
}
