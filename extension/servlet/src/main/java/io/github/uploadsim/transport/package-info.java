/**
 * The transport: a servlet filter inside WireMock's own server that streams bodies past WireMock
 * and cuts lines. It knows the servlet API and no Jetty; what a Jetty must do for it is a {@link
 * io.github.uploadsim.transport.Wire}.
 */
@NullMarked
package io.github.uploadsim.transport;

import org.jspecify.annotations.NullMarked;
