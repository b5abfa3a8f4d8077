package org.bicorne.folder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * JGit that reads the repository and nothing else: no settings of the user or the machine, so that everyone gets the same
 * site, and no file written, where JGit would otherwise measure the clock of the file system and note it in the user's home.
 */
final class QuietGit extends SystemReader.Delegate {

    static {
        SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
    }

    private QuietGit(SystemReader system) {
        super(system);
    }

    /** Before JGit is used in any other way. */
    static void settle() {
        if (!(SystemReader.getInstance() instanceof QuietGit)) {
            throw new IllegalStateException("JGit would read the settings of this machine");
        }
    }

    /** The repository that holds this folder, if one does and has its files beside it. */
    static Optional<Repository> open(Path folder) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true).findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.build();
        if (repository.isBare() && !RemoteCopy.isOurs(repository)) {
            repository.close();
            return Optional.empty();
        }
        return Optional.of(repository);
    }

    /** The program for {@code ssh:} addresses is OpenSSH with its keys and known hosts, unless somebody says otherwise. */
    @Override
    public @Nullable String getenv(String variable) {
        String value = super.getenv(variable);
        return value == null && variable.equals("GIT_SSH") ? "ssh" : value;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    /** An empty configuration that stays so, and that answers what JGit would measure by writing. */
    private static final class NoConfig extends FileBasedConfig {

        NoConfig(@Nullable Config parent, FS fs) {
            super(parent, new File("none"), fs);
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            boolean isMeasure = section.equals("filesystem") && (name.equals("timestampResolution") || name.equals("minRacyThreshold"));
            return isMeasure ? "10 ms" : super.getString(section, subsection, name);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // There is nowhere to save.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
