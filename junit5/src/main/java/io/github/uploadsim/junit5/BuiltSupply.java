package io.github.uploadsim.junit5;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Simulators with the settings of a builder: one for each test or class that holds the field. */
final class BuiltSupply implements Supply {

  private final OwnServers servers;
  private final AtomicReference<String> home = new AtomicReference<>("");
  private volatile Optional<Supplier<UploadSim>> current = Optional.empty();

  BuiltSupply(UploadSimConfig config) {
    this.servers = new OwnServers(context -> config);
  }

  @Override
  public void beforeClass(ExtensionContext context) {
    shared(context);
  }

  @Override
  public UploadSim forClass(ExtensionContext context) {
    return shared(context).sim();
  }

  private Shared shared(ExtensionContext context) {
    String name = outermost(context).getName();
    String other = home.compareAndExchange("", name);
    if (!other.isEmpty() && !other.equals(name)) {
      throw new ExtensionConfigurationException(
          ("%s and %s run at the same time and inherit one UploadSimExtension field; give each class"
                  + " a field of its own, or put @Execution(SAME_THREAD) on them")
              .formatted(other, name));
    }
    Shared shared = servers.shared(context, this::leaveHome);
    current = Optional.of(shared::sim);
    return shared;
  }

  private static Class<?> outermost(ExtensionContext context) {
    return context
        .getParent()
        .filter(parent -> parent.getTestClass().isPresent())
        .map(BuiltSupply::outermost)
        .orElseGet(context::getRequiredTestClass);
  }

  private void leaveHome() {
    current = Optional.empty();
    home.set("");
  }

  @Override
  public Turn turn(ExtensionContext context) {
    Turn turn = servers.turn(context);
    if ("".equals(home.get())) {
      current = Optional.of(turn::sim);
    }
    return turn;
  }

  @Override
  public UploadSim current() {
    return current
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no simulator yet: the field needs @RegisterExtension, and a field that is not"
                        + " static has one only while a test runs"))
        .get();
  }
}
