package org.hangyeol.glossary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hangyeol.api.StorableText;

/**
 * What a file said of a concept or term that no field here stands for: kept as it was, and written back into files that
 * can hold it. The name is ISO 12620's word for such a thing.
 *
 * @param name what the file calls it, with the element that holds it where the format has several: {@code
 *     termNote/grammaticalGender}, a column name
 */
public record DataCategory(
        @NotBlank @Size(max = 200) @StorableText String name,
        @NotNull @Size(max = 20_000) @StorableText String value) {

    int length() {
        return (name == null ? 0 : name.length()) + (value == null ? 0 : value.length());
    }
}
