/**
 * Attachments of Microsoft To Do tasks.
 *
 * <p>Facts: taskFileAttachment createUploadSession (v1.0 and beta) and Attach files to a To Do task
 * (July 2022), with what public issues have shown of the live service.
 */
@NullMarked
package io.github.uploadsim.dialect.todo;

import org.jspecify.annotations.NullMarked;
