package org.bicorne.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code build} beside Hugo, which writes the same pages from the same files. */
final class BenchBuild implements Benchmark {

    private static final List<String> HUGO_FILES = List.of("config.toml", "layouts/_default/baseof.html", "layouts/_default/single.html",
            "layouts/_default/list.html", "layouts/index.html", "layouts/index.atom.xml");

    @Override
    public String name() {
        return "build";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException, InterruptedException {
        Child.need("hugo", "hugo");
        Path site = conditions.work().resolve("site");
        BenchSite.write(site, conditions.pages());
        Path hugo = hugo(conditions.work().resolve("hugo"), site);
        List<Child.Cost> theirs = new ArrayList<>();
        List<Child.Cost> ours = new ArrayList<>();
        for (int run = 0; run < conditions.runs(); run++) {
            theirs.add(Child.measured(conditions.work().resolve("hugo.time"), "hugo", "--quiet", "--source", hugo.toString(),
                    "--destination", conditions.work().resolve("hugo-" + run).toString()));
            ours.add(Child.measured(conditions.work().resolve("bicorne.time"), conditions.launcher().toString(), "build", site.toString(),
                    "--out", conditions.work().resolve("out-" + run).toString()));
        }
        Child.Cost peer = Child.median(theirs);
        Child.Cost own = Child.median(ours);
        String what = "build of " + conditions.pages() + " pages, ";
        return List.of(Figure.alone(what + "time", own.wall(), "s").beside("Hugo", peer.wall()),
                Figure.alone(what + "CPU", own.cpu(), "s").beside("Hugo", peer.cpu()),
                Figure.alone(what + "memory", own.megabytes(), "MB").beside("Hugo", peer.megabytes()));
    }

    private static Path hugo(Path folder, Path site) throws IOException {
        for (String file : HUGO_FILES) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream in = Objects.requireNonNull(BenchBuild.class.getResourceAsStream("/bench/hugo/" + file))) {
                Files.copy(in, target);
            }
        }
        Files.createDirectories(folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("content/posts"), site.resolve("posts"));
        return folder;
    }
}
