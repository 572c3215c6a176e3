package io.github.uploadsim.fault;

import java.util.Optional;

/**
 * The upload URL is not accepted any more, though its expiry lies ahead (onedrive-api-docs#1073,
 * abraunegg/onedrive#3355). It stays so for the rest of the session.
 */
public record RevokeUrlToken() implements Fault {
  @Override
  public String type() {
    return "revokeUrlToken";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.with(new Twist.Revoked());
  }

  @Override
  public Optional<String> impossible(Scene scene) {
    return scene.sessionNumber() > 0
        ? Optional.empty()
        : Optional.of("there was no session whose URL could end");
  }
}
