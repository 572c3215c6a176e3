/**
 * Files of OneDrive and SharePoint.
 *
 * <p>Facts: driveItem createUploadSession, the uploadSession and driveItem resources, the OneDrive
 * API documentation, and what public issues of these and of rclone and the OneDrive client for
 * Linux have shown of the live service.
 */
@NullMarked
package io.github.uploadsim.dialect.drive;

import org.jspecify.annotations.NullMarked;
