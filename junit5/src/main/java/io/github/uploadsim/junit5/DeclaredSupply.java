package io.github.uploadsim.junit5;

import io.github.uploadsim.UploadSim;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Simulators as {@link UploadSimTest} wants them: one for each test, unless it says otherwise. */
final class DeclaredSupply implements Supply {

  private final OwnServers servers = new OwnServers(Settings::of);

  @Override
  public void beforeClass(ExtensionContext context) {
    if (Settings.oneForClass(context)) {
      servers.shared(context, () -> {});
    }
  }

  @Override
  public UploadSim forClass(ExtensionContext context) {
    return servers.shared(context, () -> {}).sim();
  }

  @Override
  public Turn turn(ExtensionContext context) {
    return servers.turn(context);
  }

  @Override
  public UploadSim current() {
    throw new IllegalStateException(
        "this extension has a simulator for each test: take UploadSim as a parameter, or register"
            + " UploadSimExtension.newInstance().build()");
  }
}
