package org.bicorne.ui;

/**
 * A file that pages need: its address changes with its content, so it may be kept for ever.
 *
 * @param path for example {@code /assets/bicorne.0123456789ab.css}
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are written as they are; assets are told apart by their path.
public record Asset(String path, String mediaType, byte[] content) {

    /** Names a file after its content. */
    static Asset of(String name, String mediaType, byte[] content) {
        int dot = name.lastIndexOf('.');
        return new Asset("/assets/" + name.substring(0, dot) + "." + Fingerprint.of(content) + name.substring(dot), mediaType, content);
    }

    /** The last name of the path. */
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
