package io.github.uploadsim.session;

/**
 * What is to be uploaded, as create declared it.
 *
 * @param name the file's name
 * @param size bytes of the whole file
 * @param mediaType of the file
 * @param folder what the finished file will hang on
 * @param address where the session itself lives: its upload URL without scheme, host and id
 * @param itemId the id that the finished file will have
 */
public record Upload(
    String name, long size, String mediaType, String folder, String address, String itemId) {}
