package io.github.uploadsim.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;

/** A key store in a temporary file that only its owner may read; closing deletes it. */
public final class KeyStoreFile implements AutoCloseable {

  /** What kind of key store it is. */
  public static final String TYPE = "PKCS12";

  private final Path file;
  private final String password;

  private KeyStoreFile(Path file, String password) {
    this.file = file;
    this.password = password;
  }

  /** What goes into a key store. */
  interface Content {
    void fill(KeyStore store, char[] password) throws GeneralSecurityException;
  }

  static KeyStoreFile of(Content content) {
    try {
      KeyStoreFile keys =
          new KeyStoreFile(
              Files.createTempFile("uploadsim-", ".p12"), UUID.randomUUID().toString());
      keys.write(content);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a temporary key store", e);
    }
  }

  private void write(Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      content.fill(store, password.toCharArray());
      store.store(out, password.toCharArray());
    } catch (GeneralSecurityException e) {
      close();
      throw new IllegalStateException("this JDK has no " + TYPE + " key stores", e);
    }
  }

  /** Where it is. */
  public String path() {
    return file.toString();
  }

  /** Opens the store and the key in it. */
  public String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the key store " + file, e);
    }
  }
}
