package org.bicorne.publiccode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files beside a {@code publiccode.yml} on this machine; no server is asked. */
public final class LocalFiles implements Surroundings {

    private final Path folder;
    private final String name;

    /** @param name how the folder is called in messages */
    public LocalFiles(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public boolean looksAtFiles() {
        return true;
    }

    @Override
    public boolean asksServers() {
        return false;
    }

    @Override
    public String shown(String path) {
        try {
            return Path.of(name, path).normalize().toString();
        } catch (InvalidPathException e) {
            return path;
        }
    }

    @Override
    public Look file(String path) {
        try {
            Path file = folder.resolve(path);
            if (Files.isRegularFile(file)) {
                try (InputStream stream = Files.newInputStream(file)) {
                    return new Found(stream.readNBytes(BEGINNING_OCTETS));
                }
            }
            return Files.exists(file) ? new Found(new byte[0]) : new Missing("no such file: " + shown(path));
        } catch (IOException | InvalidPathException e) {
            return new Missing("no such file: " + shown(path));
        }
    }

    @Override
    public Look address(String address) {
        return new Missing("not looked at");
    }

    @Override
    public boolean isRepository(String address) {
        return true;
    }
}
