/**
 * Tests through the public door: real sockets against a real WireMock. They name no Jetty, no
 * servlet API and no Jackson, so that they run unchanged on every host.
 */
package io.github.uploadsim.door;
