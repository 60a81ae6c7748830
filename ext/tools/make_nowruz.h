// make_nowruz.h: when spring begins, and on which day the year therefore does.
//
// The law of 11 Farvardin 1304 starts the year on the first day of spring: the day whose true noon, on Iran's standard
// meridian 52.5° E, is at or after the March equinox. Equinox: J. Meeus, Astronomical Algorithms, chapter 27. Earth's
// rotation (delta T): the polynomials of Espenak and Meeus. Equation of time: Meeus, chapter 28.
// Against the equinoxes printed in Iran's official calendars of 2002-2025 the error is under a minute; after about 1500
// the Earth's rotation cannot be foretold that well, and a year whose equinox falls within a minute of noon (1536,
// 1602, 2027, 2093, 2584) is convention, not fact.

#ifndef PERSIAN_TOOLS_MAKE_NOWRUZ_H
#define PERSIAN_TOOLS_MAKE_NOWRUZ_H

#include <cmath>
#include <initializer_list>
#include <numbers>

namespace persian::tools {

inline double radians(double degrees) { return degrees * std::numbers::pi / 180; }

// The periodic terms of Meeus's table 27.C: amplitude, phase and rate in degrees (per Julian century).
struct Term {
  double amplitude, phase, rate;
};
constexpr Term kTerms[] = {
    {485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186},   {182, 27.85, 445267.112},
    {156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906},
    {70, 243.58, 9037.513},  {58, 119.81, 33718.147},  {52, 297.17, 150.678},   {50, 21.02, 2281.226},
    {45, 247.54, 29929.562}, {44, 325.15, 31555.956},  {29, 60.93, 4443.417},   {18, 155.12, 67555.328},
    {17, 288.79, 4562.452},  {16, 198.04, 62894.029},  {14, 199.76, 31436.921}, {12, 95.39, 14577.848},
    {12, 287.11, 31931.756}, {12, 320.81, 34777.259},  {9, 227.73, 1222.114},   {8, 15.45, 16859.074},
};

// The March equinox of a Gregorian year 1000 and later, as a Julian day in dynamical time.
inline double march_equinox(int year) {
  double y = (year - 2000) / 1000.0;
  double mean = 2451623.80984 + y * (365242.37404 + y * (0.05169 + y * (-0.00411 - 0.00057 * y)));
  double t = (mean - 2451545.0) / 36525;
  double w = radians(35999.373 * t - 2.47);
  double sum = 0;
  for (const Term& term : kTerms) sum += term.amplitude * std::cos(radians(term.phase + term.rate * t));
  return mean + 0.00001 * sum / (1 + 0.0334 * std::cos(w) + 0.0007 * std::cos(2 * w));
}

// Dynamical less universal time, in seconds, for a decimal Gregorian year 1700 and later.
inline double delta_t(double year) {
  auto polynomial = [](double t, std::initializer_list<double> coefficients) {
    double sum = 0, power = 1;
    for (double c : coefficients) {
      sum += c * power;
      power *= t;
    }
    return sum;
  };
  double century = (year - 1820) / 100;
  if (year < 1800) return polynomial(year - 1700, {8.83, 0.1603, -0.0059285, 0.00013336, -1.0 / 1174000});
  if (year < 1860) {
    return polynomial(year - 1800, {13.72, -0.332447, 0.0068612, 0.0041116, -0.00037436, 0.0000121272, -0.0000001699,
                                    0.000000000875});
  }
  if (year < 1900) {
    return polynomial(year - 1860, {7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1.0 / 233174});
  }
  if (year < 1920) return polynomial(year - 1900, {-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197});
  if (year < 1941) return polynomial(year - 1920, {21.20, 0.84493, -0.076100, 0.0020936});
  if (year < 1961) return polynomial(year - 1950, {29.07, 0.407, -1.0 / 233, 1.0 / 2547});
  if (year < 1986) return polynomial(year - 1975, {45.45, 1.067, -1.0 / 260, -1.0 / 718});
  if (year < 2005) {
    return polynomial(year - 2000, {63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599});
  }
  if (year < 2050) return polynomial(year - 2000, {62.92, 0.32217, 0.005589});
  if (year < 2150) return -20 + 32 * century * century - 0.5628 * (2150 - year);
  return -20 + 32 * century * century;
}

// True less mean solar time, in days, at a Julian day.
inline double equation_of_time(double julian_day) {
  double t = (julian_day - 2451545.0) / 36525;
  double longitude = radians(280.46646 + t * (36000.76983 + 0.0003032 * t));
  double anomaly = radians(357.52911 + t * (35999.05029 - 0.0001537 * t));
  double e = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  double obliquity = radians(23.4392911 - 0.0130042 * t);
  double y = std::pow(std::tan(obliquity / 2), 2);
  double angle = y * std::sin(2 * longitude) - 2 * e * std::sin(anomaly) +
                 4 * e * y * std::sin(anomaly) * std::cos(2 * longitude) - 0.5 * y * y * std::sin(4 * longitude) -
                 1.25 * e * e * std::sin(2 * anomaly);
  return angle / (2 * std::numbers::pi);
}

// The day on which the Jalali year begins, counted from 1970-01-01. For years 1178 and later.
inline int nowruz(int jalali_year) {
  int year = jalali_year + 621;
  double equinox = march_equinox(year);
  equinox -= delta_t(year + 0.22) / 86400;
  double on_meridian = equinox + 52.5 / 360 + equation_of_time(equinox);
  // A Julian day begins at noon, so rounding up gives the first noon at or after the equinox.
  return static_cast<int>(std::ceil(on_meridian)) - 2440588;
}

}  // namespace persian::tools

#endif
