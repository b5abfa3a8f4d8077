package org.bicorne.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Fix;
import org.bicorne.kernel.Severity;
import org.bicorne.site.Checkup;
import org.bicorne.ui.Messages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found as JSON, in the shape that docs/cli.md promises. */
final class JsonReport implements Report {

    /** Grows when a key changes its meaning or goes away. */
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Messages messages;

    JsonReport(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void write(Checkup.Result result, PrintWriter out) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("version", VERSION);
        report.put("language", messages.language().tag());
        report.put("errors", Report.count(result.findings(), Severity.ERROR));
        report.put("warnings", Report.count(result.findings(), Severity.WARNING));
        report.put("notes", Report.count(result.findings(), Severity.NOTE));
        report.put("findings", findings(result.findings()));
        report.put("mended", findings(result.mended()));
        out.println(MAPPER.writeValueAsString(report));
        out.flush();
    }

    private List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(this::finding).toList();
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", finding.file().value());
        values.put("line", finding.line());
        values.put("column", finding.column());
        values.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        values.put("code", finding.code().code());
        values.put("message", messages.finding(finding));
        finding.fix().ifPresent(fix -> values.put("fix", fix(fix)));
        return values;
    }

    private static Map<String, Object> fix(Fix fix) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("line", fix.line());
        values.put("column", fix.column());
        values.put("before", fix.before());
        values.put("after", fix.after());
        return values;
    }
}
