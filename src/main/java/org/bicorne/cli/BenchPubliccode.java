package org.bicorne.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bicorne.publiccode.Judge;
import org.bicorne.publiccode.PubliccodeText;
import org.bicorne.publiccode.Surroundings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Judging publiccode.yml files, beside merely reading them as YAML with the same library. */
final class BenchPubliccode implements Benchmark {

    private static final int FILES = 500;
    private static final int ROUNDS_WARM_UP = 10;
    private static final int ROUNDS = 10;

    @Override
    public String name() {
        return "publiccode";
    }

    @Override
    public List<Figure> run(Conditions conditions) {
        List<byte[]> files = files();
        LoadSettings settings = LoadSettings.builder().build();
        List<Double> own = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        for (int i = 0; i < ROUNDS_WARM_UP + ROUNDS; i++) {
            long before = System.nanoTime();
            long invalid = files.stream().filter(file -> Judge.judge(file, Surroundings.NONE).errors() > 0).count();
            own.add(perSecond(before));
            if (invalid != FILES / 2) {
                throw new IllegalStateException(invalid + " of " + FILES + " files are invalid");
            }
            before = System.nanoTime();
            files.forEach(file -> new Load(settings).loadFromString(new String(file, StandardCharsets.UTF_8)));
            peer.add(perSecond(before));
        }
        int octets = files.stream().mapToInt(file -> file.length).sum() / FILES;
        return List.of(Figure.alone("judging publiccode.yml files of " + octets + " octets", Child.middle(own.subList(ROUNDS_WARM_UP, own.size())), "files/s")
                .beside("reading as YAML (snakeyaml-engine)", Child.middle(peer.subList(ROUNDS_WARM_UP, peer.size()))));
    }

    private static double perSecond(long since) {
        return FILES / ((System.nanoTime() - since) / 1e9);
    }

    /** Of the usual size, all different, every other one with a mistake. */
    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            PubliccodeText text = new PubliccodeText().with("name", "Meridian " + i).with("url", "https://code.example.org/meridian-" + i)
                    .with("landingURL", "https://www.example.org/").with("softwareVersion", "1." + i).with("releaseDate", "2026-11-" + (10 + i % 20))
                    .with("platforms", List.of("web", "linux")).with("categories", List.of("geographic-information-systems", "data-visualization"))
                    .with("developmentStatus", "stable").with("softwareType", i % 2 == 0 ? "standalone/web" : "standalone/nothing")
                    .with("organisation.uri", "https://www.example.org/").with("organisation.name", "Office " + i)
                    .with("intendedAudience.countries", List.of("FR", "IT", "DE")).with("legal.license", "EUPL-1.2 OR AGPL-3.0-or-later")
                    .with("maintenance.type", "internal").adding("maintenance.contacts", java.util.Map.of("name", "Ada Martin", "email", "ada@example.org"))
                    .with("localisation.localisationReady", "true").with("localisation.availableLanguages", List.of("fr", "en"));
            for (String language : List.of("fr", "en", "it")) {
                text.with("description." + language + ".shortDescription", "Draws the maps of town number " + i)
                        .with("description." + language + ".longDescription", "Meridian draws the maps of a town from what its inhabitants tell. ".repeat(6))
                        .with("description." + language + ".features", List.of("Draws maps", "Asks for no account", "Works on an old telephone"));
            }
            files.add(text.written().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
