package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bicorne.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class TemplateCodeTest {

    private static final Map<String, Object> PAGE = Map.of(
            "title", "Les communs",
            "people", List.of(Map.of("name", "Ada", "url", "/ada/"), Map.of("name", "Grace", "url", "/grace/")));

    private static String run(String body) {
        return TemplateCode.expand(body, PAGE, true).body();
    }

    @Test
    void givesTextsWithoutCodeBackUntouched() {
        String body = "Words { with } {% braces";
        String plain = "Words { with } braces";

        assertThat(TemplateCode.expand(plain, PAGE, true).body()).isSameAs(plain);
        assertThat(run(body)).isEqualTo(body);
    }

    @Test
    void runsLoopsOverTheFrontMatter() {
        assertThat(run("# {{ title }} {{ page.title }}\n{% for p in people %}- [{{ p.name }}]({{ p.url }})\n{% endfor %}"))
                .isEqualTo("# Les communs Les communs\n- [Ada](/ada/)\n- [Grace](/grace/)\n");
    }

    @Test
    void runsConditionsFiltersAndAssignments() {
        assertThat(run("{% assign n = people | size %}{% if n > 1 %}{{ n }} {{ people | map: 'name' | join: ', ' | upcase }}{% endif %}"))
                .isEqualTo("2 ADA, GRACE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"`{{ title }}`", "``a ` {{ title }}``", "```\n{{ title }}\n```\n", "~~~ js\n{% for x in y %}\n~~~\n", "> ```\n> {{ title }}\n> ```\n", "- ```\n  {{ title }}\n  ```\n"})
    void showsCodeAsCode(String body) {
        assertThat(run(body)).isEqualTo(body);
        assertThat(TemplateCode.expand(body, PAGE, false)).isEqualTo(new TemplateCode.Expanded(body, List.of()));
    }

    @Test
    void runsWhatStandsBetweenTwoCodes() {
        assertThat(run("`{{ a }}` {{ title }} `{{ b }}`\n\nA lone ` backtick\n\n{{ title }} `")).isEqualTo("`{{ a }}` Les communs `{{ b }}`\n\nA lone ` backtick\n\nLes communs `");
    }

    @Test
    void showsWhatIsMarkedAsRaw() {
        assertThat(run("{% raw %}{{ title }}{% endraw %} {{ title }}")).isEqualTo("{{ title }} Les communs");
    }

    @Test
    void takesCodeAwayWhereNoEngineRunsIt() {
        TemplateCode.Expanded expanded = TemplateCode.expand("A\n\nB {{ title }} C {{{srht_username}}}\n{% if x %}D{% endif %}", PAGE, false);

        assertThat(expanded.body()).isEqualTo("A\n\nB  C \nD");
        assertThat(expanded.problems()).extracting(MarkupProblem::line).containsExactly(3, 3, 4, 4);
        assertThat(expanded.problems().getFirst()).isEqualTo(new MarkupProblem(3, TemplateFinding.TEMPLATE_CODE_REMOVED, List.of("{{ title }}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {
            "{% include secret.html %} § TEMPLATE_TAG_UNKNOWN",
            "{% component \"card\" %} § TEMPLATE_TAG_UNKNOWN",
            "{{ site.password }} § TEMPLATE_VARIABLE_UNKNOWN",
            "{{{srht_username}}} § TEMPLATE_VARIABLE_UNKNOWN",
            "{% for p in people %} § TEMPLATE_FAILED",
            "{{ title | nosuchfilter }} § TEMPLATE_FAILED",
            "{{ 'now' | date: '%Y' }} § TEMPLATE_FAILED",
            "{{ title | }}{{ § TEMPLATE_FAILED"})
    void takesAwayWhatItCannotRunAndSaysSo(String code, TemplateFinding finding) {
        TemplateCode.Expanded expanded = TemplateCode.expand("Before\n" + code + "\nAfter", PAGE, true);

        assertThat(expanded.body()).startsWith("Before\n").endsWith("\nAfter").doesNotContain("title", "secret", "card", "srht", "20");
        assertThat(expanded.problems()).extracting(MarkupProblem::code).containsExactly(finding);
        assertThat(expanded.problems()).extracting(MarkupProblem::line).containsExactly(2);
    }

    @Test
    void turnsTheImageShortcodeIntoAnImage() {
        String body = "{% imageContent \"./a b.png\", \"Un [grand] dessin\", [1000] %} {% imageContent './c.png', 'C' %}";

        TemplateCode.Expanded expanded = TemplateCode.expand(body, PAGE, false);

        assertThat(expanded).isEqualTo(new TemplateCode.Expanded("![Un \\[grand\\] dessin](<./a b.png>) ![C](./c.png)", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{% for i in (1..2000000000) %}x{% endfor %}",
            "{% for i in (1..9000) %}{% for j in (1..9000) %}x{% endfor %}{% endfor %}",
            "{% assign x = 'aaaaaaaaaa' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}{{ x }}",
            "{% assign x = 'aaaaaaaaaa' %}{% for i in (1..60) %}{% assign x = x | replace: 'a', x %}{% endfor %}{{ x }}",
            "{% assign x = 9.5 %}{% for i in (1..60) %}{% assign x = x | times: x %}{% endfor %}{{ x }}",
            "{% assign x = 'a,b' | split: ',' %}{% for i in (1..60) %}{% assign x = x | concat: x %}{% endfor %}{{ x }}",
            "{% assign x = 'a,b' | split: ',' %}{% for i in (1..60) %}{% assign x = x | push: x %}{% endfor %}{{ x }}",
            "{% assign x = 'aaaaaaaaaa' %}{% for i in (1..60) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}{{ x }}"})
    void stopsBombs(String bomb) {
        TemplateCode.Expanded expanded = TemplateCode.expand(bomb + " end", PAGE, true);

        assertThat(expanded.problems()).extracting(MarkupProblem::code).containsExactly(TemplateFinding.TEMPLATE_FAILED);
        assertThat(expanded.body()).endsWith(" end");
    }

    @Test
    void stopsBlocksWithinBlocks() {
        TemplateCode.Expanded expanded = TemplateCode.expand("{% if title %}".repeat(3_000) + "{% endif %}".repeat(3_000), PAGE, true);

        assertThat(expanded.problems()).extracting(MarkupProblem::code).containsExactly(TemplateFinding.TEMPLATE_FAILED);
    }

    @Test
    void scansAMegabyteOfBackticksInReasonableTime() {
        String body = "` `` ``` {{ title }} {{ {% \n".repeat(30_000);

        assertThat(TemplateCode.expand(body, PAGE, false).body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bluehats/bsoc-contributions-2022.md", "bluehats/bsoc-promotion-2022.md", "bluehats/index.md", "communs/index.md", "dev/index.md", "doc/index.md", "utiliser/index.md"})
    void runsTheCodeOfTheRealSite(String path) throws IOException {
        TextFile file = TextFile.read(Files.readAllBytes(SharedFolder.path("corpora/site-2022/" + path)));

        TemplateCode.Expanded expanded = TemplateCode.expand(file.body(), file.frontMatter().values(), true);

        SoftAssertions all = new SoftAssertions();
        all.assertThat(expanded.problems()).isEmpty();
        all.assertThat(expanded.body()).doesNotContain("{", "}");
        file.frontMatter().keys().stream().flatMap(list -> file.frontMatter().maps(list).stream())
                .flatMap(item -> Stream.of("title", "name", "description").flatMap(key -> item.text(key).stream()))
                .filter(text -> !text.isEmpty())
                .forEach(text -> all.assertThat(expanded.body()).contains(text));
        all.assertAll();
    }
}
