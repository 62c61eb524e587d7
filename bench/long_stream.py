"""A long stream out of a short one: the same photographs, turned, zoomed, mirrored, lit and blurred, among others without the object.

Used by folds.py --long. It is no substitute for other photographs: it shows how the loop behaves over many pictures. Needs OpenCV for
Python (Debian's python3-opencv).
"""
import random

import cv2
import numpy as np


def altered(picture, chance):
    """The picture as a slightly different camera might have taken it."""
    height, width = picture.shape[:2]
    scale, angle = chance.uniform(0.6, 1.5), chance.uniform(-5, 5)
    turn = cv2.getRotationMatrix2D((width * chance.uniform(0.2, 0.8), height * chance.uniform(0.2, 0.8)), angle, scale)
    picture = cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR,
                             borderMode=cv2.BORDER_CONSTANT, borderValue=(114, 114, 114))
    if chance.random() < 0.5:
        picture = picture[:, ::-1]
    gamma = chance.uniform(0.7, 1.4)
    picture = (255 * (picture / 255.0) ** gamma).clip(0, 255).astype(np.uint8)
    return cv2.GaussianBlur(picture, (0, 0), chance.uniform(0.5, 1.2)) if chance.random() < 0.3 else picture


def lay_out(folder, pictures, others, count, seed):
    """Writes `count` pictures, the last `others` of them as they are, in an order drawn by the seed."""
    if folder.exists():
        return folder
    chance, made = random.Random(seed), []
    for i in range(count - len(others)):
        picture = cv2.imread(str(pictures[i % len(pictures)]))
        made.append(picture if i < len(pictures) else altered(picture, chance))
    made += [cv2.imread(str(other)) for other in others]
    chance.shuffle(made)
    folder.mkdir(parents=True)
    for i, picture in enumerate(made):
        cv2.imwrite(str(folder / f"{i:04d}.jpg"), picture, [cv2.IMWRITE_JPEG_QUALITY, 92])
    return folder
