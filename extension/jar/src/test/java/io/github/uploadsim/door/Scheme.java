package io.github.uploadsim.door;

import io.github.uploadsim.UploadSim;

/** How a client reaches a simulator. */
public enum Scheme {
  HTTP,
  HTTPS;

  /** Scheme and authority, without a path. */
  public String origin(UploadSim sim) {
    String base = this == HTTP ? sim.baseUrl() : sim.httpsBaseUrl();
    return base.substring(0, base.indexOf("/v1.0"));
  }
}
