package io.github.uploadsim.junit5;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Simulators that are started for tests. */
final class OwnServers {

  private static final String SHARED = "shared";

  private final Function<ExtensionContext, UploadSimConfig> settings;

  OwnServers(Function<ExtensionContext, UploadSimConfig> settings) {
    this.settings = settings;
  }

  /** The one that a class shares with its nested classes; started if there is none. */
  Shared shared(ExtensionContext context, Runnable closed) {
    return store(context)
        .getOrComputeIfAbsent(
            SHARED, key -> Shared.start(settings.apply(context), closed), Shared.class);
  }

  /** One test's turn: with the shared one if there is one, else with one of its own. */
  Turn turn(ExtensionContext context) {
    return Optional.ofNullable(store(context).get(SHARED, Shared.class))
        .map(shared -> shared.turn(context.getDisplayName()))
        .orElseGet(() -> alone(settings.apply(context)));
  }

  private static Turn alone(UploadSimConfig config) {
    return new Turn(() -> UploadSim.start(config), used -> used.ifPresent(UploadSim::close));
  }

  private Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(UploadSimExtension.class, this));
  }
}
