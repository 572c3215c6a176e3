/**
 * Attachments of Outlook messages, events and group posts.
 *
 * <p>Facts: attachment createUploadSession, Attach large files to Outlook messages or events, the
 * v1.0 model, and what public issues have shown of the live service.
 */
@NullMarked
package io.github.uploadsim.dialect.outlook;

import org.jspecify.annotations.NullMarked;
