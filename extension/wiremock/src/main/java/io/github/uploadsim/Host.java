package io.github.uploadsim;

import com.github.tomakehurst.wiremock.client.WireMock;

/** The server under a simulator. */
interface Host extends AutoCloseable {

  /** Scheme and authority of http. */
  String httpUrl();

  /** Scheme and authority of https. */
  String httpsUrl();

  /** True while it can be reached. */
  boolean running();

  /** The client of that server's own API. */
  WireMock wireMock();

  @Override
  void close();
}
