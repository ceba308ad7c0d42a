package innograph.model;

/**
 * A place on earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {
    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "latitude %s, longitude %s is no place on earth; latitudes are -90 to 90, longitudes -180 to 180"
                            .formatted(latitude, longitude));
        }
    }
}
