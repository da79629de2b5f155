package org.hangyeol.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What is known of a key: not the key itself, which only its holder has. */
@Entity
public class ApiKey extends PanacheEntityBase {
    @Id
    @GeneratedValue(generator = "api_key_seq")
    @SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq", allocationSize = 1)
    public Long id;

    /** Whose key it is: a person, a program. No two keys in use have the same. */
    public String name;

    /** SHA-256 of the key. Keys are random and long, so that nothing slower is needed. */
    public String hash;

    /** Its first letters, by which its holder knows which one it is. */
    public String hint;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** Names of the memories it may use; null means all. */
    @Convert(converter = NameSet.class)
    public Set<String> memories;

    /** Names of the termbases it may use; null means all. */
    @Convert(converter = NameSet.class)
    public Set<String> termbases;

    /** Where it stores over protocols that know one memory only; null means the usual one. */
    public String writesTo;

    /** Null means as many as the configuration says. */
    public Integer requestsPerMinute;

    /** Of a request, in bytes; null means as much as the configuration says. */
    public Long largestBody;

    public String createdBy;

    public Instant createdAt;

    /** From when on it is refused; null means never. */
    public Instant expiresAt;

    public String revokedBy;

    /** Since when it is refused for good; null while it is in use. */
    public Instant revokedAt;

    /** To the minute; null if it never was. */
    public Instant lastUsedAt;

    boolean isUsableAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    Caller caller() {
        return new Caller(name, Caller.Kind.KEY, role, memories, termbases, writesTo, requestsPerMinute, largestBody);
    }

    /** @throws UnknownKeyException if there is none of that number */
    static ApiKey numbered(long id) {
        return ApiKey.<ApiKey>findByIdOptional(id).orElseThrow(() -> new UnknownKeyException(id));
    }

    /** Keeps names in one column, one a line: names hold no line feeds. */
    @Converter
    static class NameSet implements AttributeConverter<Set<String>, String> {
        @Override
        public String convertToDatabaseColumn(Set<String> names) {
            return names == null ? null : String.join("\n", names);
        }

        @Override
        public Set<String> convertToEntityAttribute(String column) {
            if (column == null) {
                return null;
            }
            return column.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(column.split("\n")));
        }
    }
}
