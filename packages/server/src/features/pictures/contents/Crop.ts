/** A part of an upright picture, as shares of its width and height. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}
