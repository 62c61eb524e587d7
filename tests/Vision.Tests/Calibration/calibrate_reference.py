"""Calibrates from a folder of chessboard pictures with Python's cv2, and straightens the first of them.

usage: calibrate_reference.py FOLDER COLUMNS ROWS FOCAL  -> one line of numbers, and FOLDER/straight.bin
"""
import glob
import sys

import cv2
import numpy as np

folder, columns, rows, focal = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
board = np.zeros((columns * rows, 3), np.float32)
board[:, :2] = 0.025 * np.mgrid[0:columns, 0:rows].T.reshape(-1, 2)
pictures = [cv2.imread(path) for path in sorted(glob.glob(folder + "/*.png"))]
seen = []
for picture in pictures:
    gray = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    found, corners = cv2.findChessboardCorners(gray, (columns, rows))
    if not found:
        continue
    end = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 60, 0.001)
    seen.append(cv2.cornerSubPix(gray, corners, (5, 5), (-1, -1), end))
size = pictures[0].shape[1::-1]
error, matrix, lens, _, _ = cv2.calibrateCamera([board] * len(seen), seen, size, None, None)
print(error, matrix[0, 0], matrix[1, 1], matrix[0, 2], matrix[1, 2], *lens.ravel())
straight = np.array([[focal, 0, (size[0] - 1) / 2], [0, focal, (size[1] - 1) / 2], [0, 0, 1]])
cv2.undistort(pictures[0], matrix, lens, None, straight).tofile(folder + "/straight.bin")
