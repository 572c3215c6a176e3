package io.github.uploadsim.wiremock;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** The simulators of this JVM, so that one can be found again behind a server somebody started. */
final class Registry {

  private static final Map<Object, Boolean> HOSTS = new WeakHashMap<>();
  private static final Map<String, WeakReference<Mounting>> MOUNTINGS = new ConcurrentHashMap<>();

  private Registry() {}

  /** Claims a WireMock for one simulator; false if it has one already. */
  static synchronized boolean claim(Object host) {
    return HOSTS.putIfAbsent(host, true) == null;
  }

  static Mounting add(Mounting mounting) {
    MOUNTINGS.values().removeIf(reference -> reference.get() == null);
    MOUNTINGS.put(mounting.id(), new WeakReference<>(mounting));
    return mounting;
  }

  static Optional<Mounting> find(String id) {
    return Optional.ofNullable(MOUNTINGS.get(id))
        .flatMap(reference -> Optional.ofNullable(reference.get()));
  }
}
