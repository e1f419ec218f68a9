# Classic and real-data models, fitted by lavaan. usage (in this folder): Rscript make-lavaan-cases.R MOBI.csv lavaan-cases.json
# MOBI.csv: the mobile-phone satisfaction survey (mobi of the R package seminr). Made with lavaan 0.6-14, R 4.2.2.
source("lavaan-case.R")
args <- commandArgs(TRUE)

hs <- HolzingerSwineford1939
hs$female <- hs$sex - 1
three <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
democracy <- "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + y2 + y3 + y4\ndem65 =~ y5 + y6 + y7 + y8\ndem60 ~ ind60\ndem65 ~ ind60 + dem60\ny1 ~~ y5\ny2 ~~ y4 + y6\ny3 ~~ y7\ny4 ~~ y8\ny6 ~~ y8"
# European customer satisfaction index: seven constructs, listwise. In the full model some paths are hardly determined
# (standard errors above 20), so programs agree on them to three digits only; the lean model is determined well.
ecsi <- paste("Image =~ IMAG1 + IMAG2 + IMAG3 + IMAG4 + IMAG5", "Expectation =~ CUEX1 + CUEX2 + CUEX3",
  "Quality =~ PERQ1 + PERQ2 + PERQ3 + PERQ4 + PERQ5 + PERQ6 + PERQ7", "Value =~ PERV1 + PERV2",
  "Satisfaction =~ CUSA1 + CUSA2 + CUSA3", "Complaints =~ 1*CUSCO", "Loyalty =~ CUSL1 + CUSL2 + CUSL3",
  "Expectation ~ Image", "Quality ~ Expectation", "Value ~ Expectation + Quality",
  "Satisfaction ~ Image + Expectation + Quality + v*Value", "Complaints ~ Satisfaction", "Loyalty ~ Image + l*Satisfaction + Complaints",
  "indirect := v*l", sep = "\n")
mobi <- na.omit(read.csv(args[1]))

options_of <- function(fun = "sem", ...) modifyList(list(fun = fun, std.lv = FALSE, meanstructure = FALSE, orthogonal = FALSE, fixed.x = TRUE, likelihood = "normal"), list(...))
case <- function(id, syntax, data, ...) result(list(id = id, syntax = syntax, data = data, options = options_of(...)))

write_cases(list(
  case("hs-cfa", three, hs, "cfa"),
  case("hs-cfa-std-lv", three, hs, "cfa", std.lv = TRUE),
  case("hs-cfa-wishart", three, hs, "cfa", likelihood = "wishart"),
  case("hs-cfa-means", three, hs, "cfa", meanstructure = TRUE),
  case("hs-cfa-orthogonal", three, hs, "cfa", orthogonal = TRUE),
  case("hs-second-order", paste0(three, "\ng =~ visual + textual + speed"), hs, "cfa"),
  case("hs-mimic-fixed-x", paste0(three, "\nvisual + textual + speed ~ female + ageyr"), hs, "sem"),
  case("hs-mimic-random-x", paste0(three, "\nvisual + textual + speed ~ female + ageyr"), hs, "sem", fixed.x = FALSE, meanstructure = TRUE),
  case("hs-fixed-and-equal", "visual =~ NA*x1 + a*x2 + a*x3\nvisual ~~ 1*visual\ntextual =~ x4 + 0.9*x5 + x6\nx4 ~~ v*x4\nx6 ~~ v*x6\na2 := a^2/sqrt(v)", hs, "cfa"),
  case("hs-linear-constraint", "visual =~ NA*x1 + a*x2 + b*x3\nvisual ~~ 1*visual\na + 2*b == 1.8", hs, "cfa"),
  case("democracy", democracy, PoliticalDemocracy, "sem"),
  case("democracy-nonlinear", paste0(sub("dem60 ~ ind60", "dem60 ~ a*ind60", sub("dem65 ~ ind60 \\+ dem60", "dem65 ~ c*ind60 + b*dem60", democracy)), "\na == c + b^2"), PoliticalDemocracy, "sem"),
  case("democracy-inequality", paste0(sub("dem60 ~ ind60", "dem60 ~ a*ind60", sub("dem65 ~ ind60 \\+ dem60", "dem65 ~ c*ind60 + b*dem60", democracy)), "\na < 1.2\nb > 0.1"), PoliticalDemocracy, "sem"),
  case("feedback", "x1 ~ x2 + x3\nx2 ~ x1 + x4", hs, "sem"),
  case("mobi-ecsi", ecsi, mobi, "sem"),
  case("mobi-ecsi-lean", paste(strsplit(ecsi, "\n")[[1]][1:7], collapse = "\n") |> paste("Expectation ~ Image\nQuality ~ Expectation\nValue ~ Quality\nSatisfaction ~ Quality + v*Value\nComplaints ~ Satisfaction\nLoyalty ~ l*Satisfaction + Complaints\nindirect := v*l", sep = "\n"), mobi, "sem")
), args[2])
