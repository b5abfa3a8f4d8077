package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.publiccode.Judgement;
import org.bicorne.publiccode.Result;
import org.bicorne.site.Checkup;
import org.bicorne.ui.Messages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How {@code publiccode} says what it found: for people, for programs, and as one line a file. */
final class PubliccodeReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Messages messages;

    /** The forms that can be asked for. */
    enum Format { text, json, tsv, sarif }

    /** A file as it was named, and what was found in it. */
    record Judged(String file, Judgement judgement) {}

    PubliccodeReport(Messages messages) {
        this.messages = messages;
    }

    void write(Format format, List<Judged> judged, PrintWriter out) {
        switch (format) {
            case text -> judged.forEach(one -> text(one, out));
            case tsv -> judged.forEach(one -> out.println(String.join("\t", one.file(), one.judgement().verdict().toString(), Long.toString(one.judgement().errors()),
                    Long.toString(one.judgement().warnings()), one.judgement().keys())));
            case json -> out.println(MAPPER.writeValueAsString(Map.of("version", 1, "language", messages.language().tag(), "files", judged.stream().map(this::json).toList())));
            case sarif -> new SarifReport(messages).write(new Checkup.Result(judged.stream().flatMap(PubliccodeReport::findings).toList(), List.of()), out);
        }
        out.flush();
    }

    /** First as the reference parser says it, then in plain language. */
    private void text(Judged judged, PrintWriter out) {
        Judgement judgement = judged.judgement();
        all(judgement).forEach(result -> {
            out.println(judged.file() + ":" + result.line() + ":" + result.column() + ": " + result.type() + ": " + result.key() + ": " + result.text());
            out.println("    " + sentence(result));
        });
        out.println(judged.file() + ": " + messages.text("cli.publiccode.verdict." + judgement.verdict()) + " " + freedom(judgement));
    }

    private String freedom(Judgement judgement) {
        String licence = judgement.file().text("legal.license").orElse("–");
        return messages.text("cli.publiccode.freedom." + judgement.freedom().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), licence);
    }

    private String sentence(Result result) {
        return messages.finding(finding("", result));
    }

    private Map<String, Object> json(Judged judged) {
        Judgement judgement = judged.judgement();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", judged.file());
        json.put("verdict", judgement.verdict().toString());
        json.put("licence", judgement.file().text("legal.license").orElse(""));
        json.put("freedom", judgement.freedom().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        json.put("errors", judgement.errors());
        json.put("warnings", judgement.warnings());
        json.put("results", judgement.results().stream().map(this::json).toList());
        json.put("notes", judgement.notes().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", result.type());
        json.put("key", result.key());
        json.put("description", result.text());
        json.put("line", result.line());
        json.put("column", result.column());
        json.put("code", result.code().code());
        json.put("explanation", sentence(result));
        return json;
    }

    private static Stream<Finding> findings(Judged judged) {
        return all(judged.judgement()).map(result -> finding(judged.file(), result));
    }

    private static Stream<Result> all(Judgement judgement) {
        List<Result> all = new ArrayList<>(judgement.results());
        all.addAll(judgement.notes());
        return all.stream();
    }

    private static Finding finding(String file, Result result) {
        return new Finding(path(file), result.line(), result.line() == 0 ? 0 : result.column(), result.code(), result.arguments(), java.util.Optional.empty());
    }

    /** From the current folder, as forges want it; what lies elsewhere keeps its name only. */
    private static FilePath path(String file) {
        Path here = Path.of("").toAbsolutePath().normalize();
        Path asked = file.matches("(?i)https?://.*") ? Path.of(file.substring(file.lastIndexOf('/') + 1)) : Path.of(file);
        Path whole = here.resolve(asked).normalize();
        Path shown = whole.startsWith(here) ? here.relativize(whole) : whole.getFileName();
        return new FilePath(shown == null ? "" : shown.toString().replace('\\', '/'));
    }
}
