package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.bicorne.inventory.CodemetaCheck.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodemetaCheckTest {

    private static final String GOOD = """
            {"@context": "https://w3id.org/codemeta/3.1", "type": "SoftwareSourceCode", "name": "Ardoise",
             "license": "https://spdx.org/licenses/EUPL-1.2", "codeRepository": "https://forge.example/port/ardoise"}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/codemeta/3.1", "https://w3id.org/codemeta/3.0", "https://doi.org/10.5063/schema/codemeta-2.0",
        "https://raw.githubusercontent.com/codemeta/codemeta/2.0/codemeta.jsonld"})
    void findsNothingWrongInAGoodOne(String context) {
        assertThat(CodemetaCheck.problems(GOOD.replace("https://w3id.org/codemeta/3.1", context))).isEmpty();
    }

    @Test
    void takesTheOldKeysAndSeveralLicences() {
        String old = GOOD.replace("\"type\"", "\"@type\"").replace("\"https://spdx.org/licenses/EUPL-1.2\"", "[\"https://spdx.org/licenses/MIT.html\", {\"@id\": \"https://spdx.org/licenses/EUPL-1.2\"}]");

        assertThat(CodemetaCheck.problems(old)).isEmpty();
    }

    @Test
    void namesAllThatIsMissingOrWrong() {
        assertThat(CodemetaCheck.problems("{")).containsExactly(Problem.NOT_JSON);
        assertThat(CodemetaCheck.problems("[]")).containsExactly(Problem.NOT_JSON);
        assertThat(CodemetaCheck.problems("{}")).containsExactly(Problem.NO_CONTEXT, Problem.NO_TYPE, Problem.NO_NAME, Problem.NO_LICENCE, Problem.NO_REPOSITORY);
        assertThat(CodemetaCheck.problems(GOOD.replace("codemeta/3.1", "codemeta/9").replace("EUPL-1.2", "Libre").replace("https://forge", "forge")))
                .containsExactly(Problem.OTHER_CONTEXT, Problem.LICENCE_UNKNOWN, Problem.NO_REPOSITORY);
    }
}
