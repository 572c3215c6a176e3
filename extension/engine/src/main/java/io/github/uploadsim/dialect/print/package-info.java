/**
 * Documents of Universal Print jobs.
 *
 * <p>Facts: printDocument createUploadSession, Upload documents using the Microsoft Graph Universal
 * Print API, printDocument resource type, Download printDocument binary file, and the v1.0 model.
 */
@NullMarked
package io.github.uploadsim.dialect.print;

import org.jspecify.annotations.NullMarked;
