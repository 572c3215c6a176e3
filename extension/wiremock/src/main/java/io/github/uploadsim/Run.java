package io.github.uploadsim;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Version;
import com.github.tomakehurst.wiremock.standalone.CommandLineOptions;
import io.github.uploadsim.tls.KeyStoreFile;
import io.github.uploadsim.tls.ServerIdentity;
import io.github.uploadsim.wiremock.Certificates;
import java.io.PrintStream;
import java.util.MissingResourceException;

/** Starts a simulator from a command line: WireMock's options and ours. */
public final class Run {

  private static final int PROXY_PRIORITY = 10;

  private Run() {}

  /** Starts the server, prints where it listens, and leaves it running. */
  @SuppressWarnings("CatchAndPrintStackTrace")
  public static void main(String... args) {
    try {
      run(Arguments.of(args), System.out);
    } catch (RuntimeException e) {
      System.err.println("uploadsim: " + message(e));
      System.exit(2);
    }
  }

  /** The options parser of wiremock-standalone cannot find its own messages. */
  private static String message(RuntimeException problem) {
    try {
      return String.valueOf(problem.getMessage());
    } catch (MissingResourceException e) {
      return Arguments.WRONG_VALUE;
    }
  }

  private static void run(Arguments arguments, PrintStream out) {
    CommandLineOptions options = arguments.options();
    if (options.help()) {
      out.println(Arguments.help());
      out.println(options.helpText());
      return;
    }
    if (options.version()) {
      out.println("WireMock " + Version.getCurrentVersion());
      return;
    }
    UploadSimConfig config = UploadSimConfig.fromEnvironment();
    if (OwnCertificate.neededFor(options)) {
      startWithOwnCertificate(arguments, options.bindAddress(), config, out);
    } else {
      start(options, config, out);
    }
  }

  private static void startWithOwnCertificate(
      Arguments arguments, String bindAddress, UploadSimConfig config, PrintStream out) {
    ServerIdentity identity = OwnCertificate.of(config, bindAddress);
    try (KeyStoreFile keys = identity.keyStoreFile()) {
      CommandLineOptions options = arguments.and(OwnCertificate.options(keys)).options();
      Certificates.announce(options, identity.trust());
      start(options, config, out);
    }
  }

  private static void start(CommandLineOptions options, UploadSimConfig config, PrintStream out) {
    WireMockServer server = new WireMockServer(options);
    JournalBound.on(server, options, config.journalLimit());
    if (options.specifiesProxyUrl()) {
      server.stubFor(
          any(anyUrl())
              .atPriority(PROXY_PRIORITY)
              .willReturn(aResponse().proxiedFrom(options.proxyUrl())));
    }
    server.start();
    Certificates.publish(options, config);
    announce(server, options, out);
  }

  private static void announce(WireMockServer server, CommandLineOptions options, PrintStream out) {
    String host = options.bindAddress().equals("0.0.0.0") ? "localhost" : options.bindAddress();
    if (!options.getHttpDisabled()) {
      print(out, "http://" + host + ":" + server.port());
    }
    if (options.httpsSettings().enabled()) {
      print(out, "https://" + host + ":" + server.httpsPort());
    }
    out.println("uploadsim is ready");
    out.flush();
  }

  private static void print(PrintStream out, String url) {
    out.println("Graph v1.0  " + url + "/v1.0");
    out.println("Graph beta  " + url + "/beta");
    out.println("Admin       " + url + "/__admin/ext/uploadsim");
  }
}
