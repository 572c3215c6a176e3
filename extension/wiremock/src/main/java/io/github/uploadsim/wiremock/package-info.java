/**
 * uploadsim inside WireMock: the endpoints as ordinary stub mappings, the answers by a transformer,
 * the admin routes. Names no class of Jetty, the servlet API or Jackson, so that it runs on every
 * host unchanged.
 */
@NullMarked
package io.github.uploadsim.wiremock;

import org.jspecify.annotations.NullMarked;
