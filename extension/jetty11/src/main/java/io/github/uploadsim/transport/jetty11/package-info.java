/** The transport on Jetty 11, the server of WireMock 3. */
@NullMarked
package io.github.uploadsim.transport.jetty11;

import org.jspecify.annotations.NullMarked;
