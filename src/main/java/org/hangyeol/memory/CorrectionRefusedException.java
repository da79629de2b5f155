package org.hangyeol.memory;

import java.util.List;

/** Some units of a correction cannot be changed, so none was. */
public class CorrectionRefusedException extends RuntimeException {
    private final transient List<Obstacle> obstacles;

    /**
     * Why one unit cannot be changed.
     *
     * @param field what of the request names the unit
     * @param message why, and what to do
     */
    public record Obstacle(String field, String message) {}

    public CorrectionRefusedException(List<Obstacle> obstacles) {
        super("%d of the units cannot be changed, so none was. The first: %s"
                .formatted(obstacles.size(), obstacles.get(0).message()));
        this.obstacles = List.copyOf(obstacles);
    }

    /** One for each unit that is in the way. */
    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
