package org.bicorne.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Fix;
import org.bicorne.kernel.Severity;
import org.bicorne.kernel.WebAddress;
import org.bicorne.site.Checkup;
import org.bicorne.ui.Messages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found as forges read it: SARIF 2.1.0 (OASIS, 2020), with paths from the root of the folder. */
final class SarifReport implements Report {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** No sentence takes more arguments. */
    private static final int ARGUMENTS_MAX = 4;
    private static final String BASE = "%SRCROOT%";

    private final Messages messages;

    SarifReport(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void write(Checkup.Result result, PrintWriter out) {
        List<FindingCode> rules = new ArrayList<>(result.findings().stream().map(Finding::code).distinct()
                .sorted(java.util.Comparator.comparing(FindingCode::code)).toList());
        Map<String, Object> driver = map("name", "Bicorne", "version", Bicorne.VERSION, "language", messages.language().tag(),
                "rules", rules.stream().map(this::rule).toList());
        Map<String, Object> run = map("tool", Map.of("driver", driver), "columnKind", "utf16CodeUnits",
                "originalUriBaseIds", Map.of(BASE, Map.of("description", text(messages.text("cli.sarif.root")))),
                "results", result.findings().stream().map(finding -> result(finding, rules.indexOf(finding.code()))).toList());
        out.println(MAPPER.writeValueAsString(map("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs", List.of(run))));
        out.flush();
    }

    /** The sentence of a class of findings, with dots in place of details. */
    private Map<String, Object> rule(FindingCode code) {
        String sentence = messages.finding(new Finding(FilePath.ROOT, 0, code, Collections.nCopies(ARGUMENTS_MAX, "…")));
        return map("id", code.code(), "shortDescription", text(sentence), "help", text(sentence),
                "defaultConfiguration", Map.of("level", level(code.severity())));
    }

    private Map<String, Object> result(Finding finding, int rule) {
        Map<String, Object> result = map("ruleId", finding.code().code(), "ruleIndex", rule, "level", level(finding.severity()),
                "message", text(messages.finding(finding)), "locations", List.of(Map.of("physicalLocation", place(finding))));
        finding.fix().ifPresent(fix -> result.put("fixes", List.of(fix(finding.file(), fix))));
        return result;
    }

    private static Map<String, Object> place(Finding finding) {
        Map<String, Object> place = map("artifactLocation", file(finding.file()));
        if (finding.line() > 0) {
            Map<String, Object> region = map("startLine", finding.line());
            if (finding.column() > 0) {
                region.put("startColumn", finding.column());
            }
            place.put("region", region);
        }
        return place;
    }

    private static Map<String, Object> fix(FilePath file, Fix fix) {
        Map<String, Object> region = map("startLine", fix.line(), "startColumn", fix.column(), "endLine", fix.line(),
                "endColumn", fix.column() + fix.before().length());
        Map<String, Object> replacement = map("deletedRegion", region, "insertedContent", Map.of("text", fix.after()));
        return Map.of("artifactChanges", List.of(map("artifactLocation", file(file), "replacements", List.of(replacement))));
    }

    private static Map<String, Object> file(FilePath path) {
        return map("uri", path.isRoot() ? "." : new WebAddress("/" + path).encoded().substring(1), "uriBaseId", BASE);
    }

    /** Brackets in a message would be a link (3.11.6), braces the place of an argument (3.11.5). */
    private static Map<String, Object> text(String sentence) {
        return Map.of("text", sentence.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace("{", "{{").replace("}", "}}"));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
