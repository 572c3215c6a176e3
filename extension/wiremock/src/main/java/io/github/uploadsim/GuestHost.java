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
record GuestHost(String url, Optional<String> https) implements Host {

  private static final int PATIENCE_MILLIS = 10_000;

  private static final String CURE =
      "; mount it with wireMockConfig().extensions(new UploadSimExtensionFactory()) and start the"
          + " server first";

  static UploadSim find(String wireMockUrl, Optional<String> https) {
    return new UploadSim(new GuestHost(wireMockUrl, https), mounting(wireMockUrl));
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
      health.setConnectTimeout(PATIENCE_MILLIS);
      health.setReadTimeout(PATIENCE_MILLIS);
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
    return https.orElseThrow(
        () ->
            new IllegalStateException(
                "https is not served, or its port is not known: mount on the WireMockServer, or"
                    + " on both URLs"));
  }

  @Override
  public boolean running() {
    try {
      return !simulatorId(url).isEmpty();
    } catch (IllegalStateException e) {
      return false;
    }
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
