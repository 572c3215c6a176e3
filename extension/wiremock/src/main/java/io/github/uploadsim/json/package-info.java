/**
 * JSON by Jackson: bodies, fault scenarios, what the admin routes say. The only package that names
 * Jackson, and it names no WireMock type, for both are relocated in some of the jars.
 */
@NullMarked
package io.github.uploadsim.json;

import org.jspecify.annotations.NullMarked;
